import type { ListenWords } from "./listen-words.ts";

export const listenWords: ListenWords = {
  language: "fr",
  listen: "Écouter cette étape",
  play: "Écouter",
  resume: "Continuer",
  pause: "Pause",
  again: "Réécouter",
  back: "Revenir d’une phrase",
  next: "Avancer d’une phrase",
  rate: "Vitesse",
  rateOf: (rate) => `${String(rate).replace(".", ",")}\u00a0×`,
  sentenceOf: (number, count) => `Phrase ${number} sur ${count}`,
  noVoice:
    "Cet appareil n’a pas de voix pour lire le français. On peut en ajouter une dans ses réglages, à la synthèse vocale. Tout se lit aussi ici.",
  retry: "Chercher de nouveau une voix",
  ask: "Chaque étape de ce circuit doit-elle se lancer toute seule à votre arrivée\u202f? Près des carrefours des grands axes, elle reste muette.",
  askYes: "Oui, toute seule",
  askNo: "Non, à la main",
};
