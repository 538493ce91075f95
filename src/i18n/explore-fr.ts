import type { ExploreWords } from "./explore-words.ts";
import { minuteWords } from "./minutes.ts";

export const exploreWords: ExploreWords = {
  language: "fr",
  pages: {
    days: "Les quatre jours",
    find: "Chercher",
    layers: "Couches du plan",
    people: "Personnes et unités",
    words: "Mots de l’époque",
  },
  tabs: { days: "Jours", find: "Chercher", layers: "Couches", people: "Gens", words: "Mots" },
  pagesLabel: "Explorer",
  loading: "Ouverture des quatre jours …",
  unread:
    "Les quatre jours n’ont pas pu être lus. Vérifiez la connexion et réessayez ; les circuits restent là.",

  daysIntro:
    "Parcourez les journées en regardant le plan : les signes pleins sont en cours, les creux sont passés ; des plus pâles, on ignore l’heure.",
  clockTitle: "À quelle horloge ?",
  clockText:
    "Les heures britanniques et allemandes pouvaient différer d’une heure, et aucune source lue ne dit laquelle elle suit. Nous les donnons telles qu’imprimées : comptez « vers ».",
  timeline: "Jour et heure",
  ...minuteWords("fr"),
  before: "Avant la bataille",
  play: "Lecture",
  pause: "Pause",
  previous: "Moment précédent",
  next: "Moment suivant",
  happening: (count, maybe) => {
    const sure =
      count === 0
        ? "Rien de noté à cette heure"
        : count === 1
          ? "1 fait en cours"
          : `${count} faits en cours`;
    if (maybe === 0) return sure;
    return maybe === 1
      ? `${sure} ; 1 autre à une heure inconnue`
      : `${sure} ; ${maybe} autres à une heure inconnue`;
  },
  now: "En cours",
  ahead: "À venir",
  maybe: "Heure inconnue",
  quiet: "Passé",
  filter: "L’histoire de qui ?",
  side: "Camp",
  unit: "Unité",
  place: "Lieu",
  everyone: "Tous",
  everywhere: "Partout",
  sides: {
    british: "Britanniques",
    french: "Français",
    belgian: "Belges",
    polish: "Polonais",
    german: "Allemands",
    civilian: "Habitants",
  },
  showing: (shown, all) => `${shown} moments sur ${all}`,
  showAll: "Tout montrer",
  noMoments: "Aucun moment connu ne répond à tout cela. Élargissez le choix.",

  heavy: "Ce récit parle de mort ou de grandes souffrances.",
  heavyOpen: "Le lire",
  whoWasThere: "Qui était là",
  whatHappened: "Pendant les quatre jours",
  where: "Où",
  openPlace: (name) => `Aller à : ${name}`,
  seeHour: "Voir cette heure sur le plan",
  outside: (kilometres, direction) =>
    `Hors de ce plan, à ${kilometres} environ de la tour du Guet, direction ${direction}.`,
  spot: (certainty, metres) =>
    certainty === "surveyed"
      ? "Lieu relevé."
      : certainty === "approximate"
        ? `Lieu approximatif : à ${metres} m près environ.`
        : `Les sources se contredisent. Dessiné à ${metres} m près environ.`,
  kinds: {
    moment: "Un moment de mai 1940",
    front: "Les combats, autant qu’on les connaît",
    person: "Personne",
    unit: "Unité",
    street: "Rue",
    square: "Place",
    bridge: "Pont",
    quay: "Quai",
    outline: "Emprise de la Citadelle",
    moat: "Fossé",
    fort: "Fort",
    gate: "Porte",
    tower: "Tour",
    bastion: "Bastion",
    outwork: "Ouvrage avancé",
    memorial: "Mémorial",
    museum: "Musée",
    park: "Parc",
    label: "Eau",
    water: "Eau",
    walkway: "Un chemin dessiné à la main",
    toilets: "Toilettes",
    pharmacy: "Pharmacie",
    hospital: "Hôpital",
    station: "Gare",
    bicycle_rental: "Location de vélos",
  },
  length: (metres) => `Longueur : ${metres}`,
  noName: "Sans nom connu de nous.",
  onlyName: "Nous connaissons son nom et son tracé, et rien de plus qu’une source puisse porter.",
  geometryFrom: (source, licence) => `Tracé d’après ${source} (${licence}).`,

  search: "Chercher lieux, hommes, rues",
  searchHint: "Noms anciens et nouveaux, en français ou en anglais ; les petites fautes sont pardonnées.",
  searchTips: "Essayez « tour du Guet », « rue Royale », « Nicholson » ou « QVR ».",
  found: (count) => (count === 1 ? "1 résultat" : `${count} résultats`),
  nothingFound: (question) => `Rien pour « ${question} ». Essayez moins de mots, ou une autre graphie.`,
  groups: {
    tours: "Circuits",
    places: "Lieux",
    moments: "Moments de mai 1940",
    people: "Personnes et unités",
    streets: "Rues",
    town: "Dans la ville",
    words: "Mots de l’époque",
  },

  people: "Personnes",
  units: "Unités",
  wordsIntro: "Mots militaires, et leur sens ici.",

  layersIntro: "Affichez ce que vous voulez voir. Les rues et le sol restent toujours.",
  layerGroups: {
    mission: "Hier et aujourd’hui",
    battle: "Mai 1940",
    town: "Eau et sol",
    practical: "Pratique",
  },
  layer: {
    citadel: {
      name: "Citadelle",
      legend: "Hachures brunes ; le bord en tirets est approximatif, celui de l’ouest supposé.",
    },
    fortifications: {
      name: "Forts et anciennes lignes",
      legend: "Signes bruns : forts, portes, bastions, tours.",
    },
    "green-jackets-memorial": {
      name: "Mémorial des Green Jackets",
      legend: "Un pilier vert face à la mer.",
    },
    "memorial-museum": {
      name: "Musée Mémoire 39-45",
      legend: "Une façade verte à colonnes, dans le parc Saint-Pierre.",
    },
    "calais-nord-streets": {
      name: "Rues de Calais-Nord",
      legend: "Les rues de la vieille ville, teintées de brun.",
    },
    moments: {
      name: "Moments",
      legend: "Disques verts : pleins pendant l’événement, creux quand il est passé.",
    },
    fronts: {
      name: "Le front qui recule",
      legend: "Larges bandes brunes à tirets : l’étendue de la défense, toujours approximative.",
    },
    water: { name: "Eau : noms et rives", legend: "Bleu pâle : mer, port, canaux, douves." },
    parks: { name: "Parcs", legend: "Vert à points ; leurs limites sont approximatives." },
    walkways: { name: "Chemins dessinés à la main", legend: "En pointillé, approximatifs." },
    amenities: { name: "Toilettes, pharmacies, gare", legend: "Petits signes, de près." },
  },
  onMap: (count) => `${count} sur le plan`,
  noneOnMap: "Rien sur cette partie du plan",
  zoomTo: (name) => `Cadrer : ${name}`,
  strength: (name) => `Force du dessin : ${name}`,
  percent: (value) => `${value} %`,
  certaintyTitle: "Est-ce sûr ?",
  certaintySigns: {
    dashed: "Bord en tirets : approximatif.",
    halo: "Anneau : quelque part à l’intérieur.",
    question: "Point d’interrogation : les sources se contredisent.",
  },

  report: "Signaler une erreur",
  reportHint:
    "Dites ce qui est faux et, si possible, où on peut le lire. Cela marche aussi hors ligne : copiez maintenant, envoyez plus tard.",
  reportText: (about, version) =>
    `Calais 1940, ${version}, français : ${about}\n\nCe qui est faux : \n\nOù on peut le lire : `,
  reportMail: "Écrire un courriel",
  copy: "Copier",
  copied: "Copié",
};
