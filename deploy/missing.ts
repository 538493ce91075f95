/**
 * The page for an address where there is none. A server shows it at any depth, so a relative link leads home only
 * from the first folder: where the site stands (`SITE`, with its last slash) both links are whole; where nobody has
 * said, the root of the host is offered beside the folder.
 */
export function missingPage(site: string): string {
  const home = site || "./";
  const other = {
    en: site ? "" : ' If that is this page again, try <a href="/">the first page of this host</a>.',
    fr: site ? "" : ' Si vous retombez ici, essayez <a href="/">la première page de ce serveur</a>.',
  };
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Not here · Calais 1940</title></head>
<body>
<h1>There is no page at this address</h1>
<p>Every link of Calais 1940 begins at its <a href="${home}">first page</a>; the rest stands after a “?”.${other.en}</p>
<div lang="fr">
<h1>Il n’y a pas de page à cette adresse</h1>
<p>Tous les liens de Calais 1940 partent de sa <a href="${home}">première page</a> ; la suite vient après un « ? ».${other.fr}</p>
</div>
</body></html>
`;
}
