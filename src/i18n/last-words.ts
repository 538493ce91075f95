/** All there is to say, in every language, when the sentences themselves could not be fetched. */
export const lastWords =
  "Calais 1940 could not be loaded. Check the connection and reload. — Calais 1940 n’a pas pu être chargé. Vérifiez la connexion et rechargez la page.";
