import type { ShareWords } from "./share-words.ts";

export const shareWords: ShareWords = {
  heading: "Envoyer ou garder cette promenade",
  intro: "Le lien contient toute la promenade. Votre position n’y figure jamais.",
  send: "Envoyer le lien",
  link: "Lien vers cette promenade",
  copy: "Copier le lien",
  copied: "Lien copié.",
  copyByHand: "Ce navigateur n’a pas permis la copie. Le lien est sélectionné : copiez-le de là.",
  code: "Pour un autre téléphone",
  codeHint: "Visez ce code avec son appareil photo : la promenade s’y ouvre.",
  codeTooLong: "Cette promenade est trop longue pour un code. Envoyez plutôt le lien.",
  files: "En fichier",
  file: {
    gpx: { name: "GPX", use: "pour les applis de marche et les GPS" },
    kml: { name: "KML", use: "pour Google Earth et d’autres cartes" },
    geojson: { name: "GeoJSON", use: "pour la rouvrir ici, ou dessiner des cartes" },
    calendar: { name: "Agenda", use: "le départ, à l’heure de Calais" },
  },
  otherMap: "Dans une autre carte de ce téléphone",
  otherMapHint: "Ouvre l’étape dans la carte que vous utilisez ; elle cherche son propre chemin.",
};
