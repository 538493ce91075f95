/** Common nouns that begin the names of ways, waters and places, with the article each takes in running text. */
const feminine =
  "allée avenue basilique citadelle colonne cour digue église esplanade gare impasse jetée maison montée passerelle " +
  "piste place plage porte promenade rampe rivière rocade route rue ruelle sente statue tour traversée venelle voie";
const masculine =
  "accès arrière-port bassin bastion belvédère boulevard canal chemin courgain escalier fort fossé giratoire hôpital hôtel " +
  "mémorial monument musée parc parvis passage phare pont port quai raccourci rond-point sentier square terre-plein théâtre";
const plural = "bastions bourgeois douves marches remparts";

const articles = new Map<string, "le" | "la" | "les">([
  ...feminine.split(" ").map((noun) => [noun, "la"] as const),
  ...masculine.split(" ").map((noun) => [noun, "le"] as const),
  ...plural.split(" ").map((noun) => [noun, "les"] as const),
]);

/**
 * A French name in running text: “Rue Royale” becomes “la rue Royale”, “Avenue Foch” “l’avenue Foch”,
 * “Le fort Risban” “le fort Risban”. Names that begin with no known noun stay as they are.
 */
export function withArticle(name: string): string {
  if (/^(L[ae]s? |L[’'])/.test(name)) return name.charAt(0).toLowerCase() + name.slice(1);
  if (name.startsWith("Grande ")) return `la ${name}`;
  const noun = /^[^ ]+/.exec(name)?.[0] ?? "";
  const article = articles.get(noun.toLowerCase());
  if (article === undefined) return name;
  const running = noun.toLowerCase() + name.slice(noun.length);
  return article !== "les" && /^[aeiouéèêh]/.test(running) ? `l’${running}` : `${article} ${running}`;
}

/** The same after “de”: “de la rue Royale”, “du fort Risban”, “de l’église et des remparts”. */
export function withDe(name: string): string {
  return name
    .split(/ et (?=l[ae]s? |l’)/)
    .map(oneWithDe)
    .join(" et ");
}

/** The same after “à”: “au fort Risban”, “à la Citadelle”, “à l’hôtel de ville et aux Bourgeois”. */
export function withA(name: string): string {
  return name
    .split(/ et (?=l[ae]s? |l’)/)
    .map((part) => {
      const running = withArticle(part);
      if (running.startsWith("le ")) return `au ${running.slice(3)}`;
      return running.startsWith("les ") ? `aux ${running.slice(4)}` : `à ${running}`;
    })
    .join(" et ");
}

function oneWithDe(name: string): string {
  const running = withArticle(name);
  if (running.startsWith("le ")) return `du ${running.slice(3)}`;
  if (running.startsWith("les ")) return `des ${running.slice(4)}`;
  return /^[aeiouéèêh]/i.test(running) ? `d’${running}` : `de ${running}`;
}
