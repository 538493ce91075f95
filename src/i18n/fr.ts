import { listenWords } from "./listen-fr.ts";
import { someOf, type Messages } from "./messages.ts";
import { stepSentence } from "./steps-fr.ts";
import { walk } from "./walk-fr.ts";

function some(names: readonly string[]): string {
  return someOf(
    names,
    (name) => `« ${name} »`,
    (more) => ` et ${more} de plus`,
  );
}

export const messages: Messages = {
  language: "fr",
  title: "Calais 1940",
  tagline: "Quatre jours de mai, à pied dans la ville d’aujourd’hui",
  intro:
    "Du 23 au 26 mai 1940, environ 4 000 hommes ont tenu Calais face à une division blindée. Suivez leur dernier combat dans les rues d’aujourd’hui.",
  loading: "Ouverture du plan de Calais…",
  tours: "Circuits",
  places: "Lieux",
  allTours: "Tous les circuits",
  stopsAndWay: "Les étapes et le chemin",
  startHere: "Rejoindre le départ",
  endHere: "À l’arrivée",
  stepFree: "Marches et revêtements",
  steps: "Itinéraire",
  showLeg: "Voir sur le plan",
  lookAround: "Regardez autour de vous",
  before: "Avant",
  after: "Après la bataille",
  may1940: "En mai 1940",
  today: "Aujourd’hui",
  practical: "Bon à savoir",
  sources: "Sources",
  close: "Fermer",
  back: "Retour",
  previousStop: "Étape précédente",
  nextStop: "Étape suivante",
  print: "Imprimer la marche",
  saveGpx: "Enregistrer en GPX",
  send: "Envoyer, garder",
  layers: "Couches du plan",
  explore: "Explorer",
  exploreDays: "Explorer les quatre jours",
  exploreHook: "Heure par heure sur le plan, avec les hommes, les rues et les anciennes lignes.",
  otherLanguage: { code: "en", name: "English" },
  theme: "Couleurs",
  themes: { auto: "Comme le téléphone", light: "Clair", dark: "Sombre", sun: "Plein soleil" },
  credits: "À propos et crédits",
  creditsText: [
    {
      title: "Ce que c’est",
      text: "Une promenade dans la bataille de Calais, du 23 au 26 mai 1940. Ni compte, ni cookie ; rien de ce qui vous concerne n’est envoyé : tout ce qu’il faut savoir est dans votre téléphone.",
    },
    {
      title: "Le plan",
      text: "Rues, eau, parcs, services et la plupart des positions : © les contributeurs d’OpenStreetMap, sous licence Open Database Licence 1.0. Quelques points viennent de données publiques françaises, sous Licence Ouverte 2.0. Les chemins en pointillé ont été dessinés par ce projet et sont approximatifs.",
      link: "https://www.openstreetmap.org/copyright",
    },
    {
      title: "Les textes",
      text: "Écrits pour ce projet d’après les sources nommées sous chaque lieu, sous licence CC BY 4.0. Quand les sources se contredisent, les deux versions sont données. Le code est sous licence MIT.",
    },
    {
      title: "Les caractères",
      text: "Source Serif 4 et Source Sans 3, de Frank Grießhammer et Paul D. Hunt, sous SIL Open Font License. Le plan est dessiné par MapLibre.",
    },
    {
      title: "Prudence",
      text: "Les rues changent, les horaires aussi. Traversez aux feux, restez sur le trottoir et levez les yeux de l’écran. En cas d’urgence, appelez le 112.",
    },
  ],
  map: "Plan de Calais",
  mapWords: {
    zoomIn: "Agrandir",
    zoomOut: "Réduire",
    recentre: "Revenir à moi",
    headingUp: "Tourner avec moi",
    compass: "Utiliser la boussole du téléphone",
    sea: "Pas de Calais",
    approximateEdge: "bord approximatif",
    disputed: "position discutée",
  },
  skipToText: "Aller au texte",
  moreText: "Agrandir le texte",
  moreMap: "Agrandir le plan",
  planning: "Calcul du chemin…",
  retry: "Réessayer",
  dismiss: "Masquer",
  disputed: "Les sources se contredisent",
  unsure: "Pas certain",
  stops: (count) => (count === 1 ? "1 étape" : `${count} étapes`),
  stopOf: (number, count) => `Étape ${number} sur ${count}`,
  walking: (minutes) => `${minutes} de marche`,
  atStops: (minutes) => `${minutes} aux étapes`,
  approximateWay: (metres) =>
    `${metres} de ce chemin suit des sentiers dessinés à la main, en pointillé sur le plan. Là, fiez-vous à vos yeux.`,
  ends: { start: "le départ", end: "l’arrivée" },
  ownStroll: "Votre promenade",
  planOwn: "Composer votre promenade",
  goOnPlanning: "Reprendre la composition",
  change: "Modifier",
  addStop: "Ajouter à ma promenade",
  removeStop: "Retirer de ma promenade",
  toPlan: "Revenir à la composition",
  leftOut: (names, more) => `Laissé de côté : ${names.join(", ")}${more > 0 ? ` et ${more} de plus` : ""}`,
  legTo: (name) => `Vers : ${name}`,
  looking: (direction) => `Regardez vers ${direction}`,
  directions: [
    "le nord",
    "le nord-est",
    "l’est",
    "le sud-est",
    "le sud",
    "le sud-ouest",
    "l’ouest",
    "le nord-ouest",
  ],
  certainty: (certainty, metres) =>
    certainty === "surveyed"
      ? "Position relevée"
      : certainty === "approximate"
        ? `Position approximative, à ${metres} m près environ`
        : `Position discutée, à ${metres} m près environ`,
  walk,
  listen: listenWords,
  step: stepSentence,
  drawnByHand: { whole: "tracé à la main", part: "en partie tracé à la main" },
  notice: {
    "no-stops": () => ({
      text: "Ce circuit n’a pas d’étape : il n’y a pas de chemin à montrer. Choisissez-en un autre.",
    }),
    "too-many-stops": ({ count, max }) => ({
      text: `${count} étapes, c’est plus que ce qui peut être mis en ordre ici. Prenez-en ${max} au plus.`,
    }),
    "bad-request": ({ why }) => ({
      text: `Le chemin n’a pas pu être calculé (${why}). Les étapes restent dans la liste.`,
    }),
    "stop-off-street": ({ stop, metres }, nameOf) => ({
      text: `« ${nameOf(stop)} » se trouve à ${Math.round(metres)} m de tout chemin connu : impossible d’y conduire. Sa fiche dit tout de même où le trouver.`,
    }),
    "no-way": ({ from, to }, nameOf) => ({
      text: `Nous ne connaissons aucun chemin à pied de « ${nameOf(from)} » à « ${nameOf(to)} ». Les étapes restent dans la liste.`,
    }),
    "data-unreachable": ({ file }) => ({
      text: `Le fichier ${file} n’a pas pu être chargé. Vérifiez la connexion et réessayez ; rien n’est perdu.`,
      help: "Réessayer",
    }),
    "data-invalid": ({ file, where, why }) => ({
      text: `Le fichier ${file} est abîmé${where ? ` (${where})` : ""} : ${why}. Il a été laissé de côté. Réessayez, ou continuez sans lui.`,
      help: "Réessayer",
    }),
    "unknown-language": ({ asked }) => ({
      text: `Il n’y a pas encore de version dans la langue « ${asked} ». Vous lisez le français ; l’anglais est à portée de doigt.`,
    }),
    "unknown-tour": ({ asked }) => ({
      text: `Aucun circuit ne s’appelle « ${asked} ». Voici ceux qui existent.`,
    }),
    "unknown-place": ({ asked }) => ({
      text: `Aucun lieu ne s’appelle « ${asked} ». Choisissez-en un dans la liste.`,
    }),
    "unknown-stops": ({ asked }) => ({
      text: `La promenade du lien s’arrête à ${some(asked)}, que nous ne connaissons pas et laissons de côté.`,
    }),
    "bad-stroll-wish": ({ asked }) => ({
      text: `Le lien demande « ${asked} » pour sa promenade, ce qui n’a pas de sens. Le reste est gardé ; complétez-la avec « Modifier ».`,
    }),
    "unknown-layers": ({ asked }) => ({
      text: `${asked.length > 1 ? "Ces couches n’existent pas :" : "Aucune couche ne s’appelle"} ${some(asked)}. Choisissez sous « Couches » ce que vous voulez voir.`,
    }),
    "bad-time": ({ asked }) => ({
      text: `Le lien demande l’heure « ${asked} », hors des journées du 22 au 27 mai 1940. Choisissez-en une sur la frise.`,
    }),
    "unknown-thing": ({ asked }) => ({
      text: `Rien ici ne s’appelle « ${asked} », ou plus maintenant. Cherchez-le par son nom.`,
    }),
    "bad-map-view": ({ asked }) => ({
      text: `La position « ${asked} » du lien n’a pas de sens : le plan montre toute la promenade.`,
    }),
    "bad-follow-mode": ({ asked }) => ({
      text: `Le lien demande un suivi « ${asked} » que nous ne connaissons pas. Touchez plutôt « Commencer la marche ».`,
    }),
    "bad-print-wish": ({ asked }) => ({
      text: `Le lien demande d’imprimer « ${asked} », un choix qui n’existe pas. Touchez « Imprimer » et choisissez là.`,
    }),
    "link-too-long": () => ({
      text: "Ce lien est bien trop long pour être un des nôtres ; il n’a pas été lu. Choisissez un circuit ci-dessous.",
    }),
    "map-unavailable": () => ({
      text: "Le plan ne peut pas s’afficher sur cet appareil. Toutes les étapes et tout l’itinéraire sont dans la liste.",
    }),
    "storage-unavailable": () => ({
      text: "Ce navigateur n’enregistre rien entre deux visites. Tout fonctionne ; vos choix seront oubliés en partant.",
    }),
    "no-position": () => ({
      text: "Le téléphone n’a pas dit où il se trouve. Choisissez un autre départ, ou touchez-le sur le plan.",
    }),
    "strolls-damaged": ({ count }) => ({
      text: `${count === 1 ? "Une promenade gardée sur ce téléphone est illisible" : `${count} promenades gardées sur ce téléphone sont illisibles`}. Rien n’a été effacé, et ce qui a pu être lu est là.`,
    }),
    unexpected: ({ why }) => ({
      text: `Une erreur imprévue s’est produite (${why}). Rechargez la page ; le lien garde votre place.`,
    }),
  },
};
