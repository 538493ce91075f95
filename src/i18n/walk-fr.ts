import { withA, withArticle } from "./french-nouns.ts";
import type { WalkWords } from "./walk-words.ts";

export const walk: WalkWords = {
  start: "Commencer la marche",
  goOn: "Reprendre votre marche",
  setOut: "En route",
  why: "Avec votre position, la page annonce chaque changement de direction et ouvre chaque récit à l’arrivée.",
  privacy: "Votre position ne quitte jamais le téléphone et n’est pas conservée.",
  withPosition: "Utiliser ma position",
  byHand: "Marcher pas à pas",
  byHandHint: "Sans position : vous touchez « Indication suivante » vous-même.",
  preview: "Aperçu de la marche",
  previewHint: "Un marcheur simulé part devant ; pratique à la maison ou sur le ferry.",
  asking:
    "Recherche de la première position. Sortez et tenez le téléphone à l’air libre ; cela peut prendre une demi-minute.",
  trouble: {
    denied:
      "Le téléphone ne donne pas sa position à cette page. Pour changer cela, ouvrez les réglages de la page dans le navigateur (le signe à côté de l’adresse), autorisez « Position » et touchez de nouveau « Utiliser ma position ». Ou marchez pas à pas : rien n’est perdu.",
    unavailable:
      "Le téléphone ne sait pas où il est pour l’instant. Vérifiez que la localisation est activée dans ses réglages et sortez à découvert. En attendant, vous pouvez marcher pas à pas.",
    slow: "Toujours pas de position. La page continue d’essayer ; en attendant, vous pouvez marcher pas à pas.",
    insecure:
      "Les navigateurs ne donnent la position qu’aux pages ouvertes en https. Marchez pas à pas, ou ouvrez la page à son adresse https.",
  },
  leave: "Quitter la marche",
  next: (distance) => `Dans ${distance}`,
  now: "Maintenant",
  ahead: (name) => `Devant vous : ${name}`,
  onPast: (name) => `Dépassez ${withArticle(name)}`,
  toStop: (number, name, distance) => `Vers l’étape ${number}, ${name} : ${distance}`,
  left: (distance) => `encore ${distance}`,
  listening: (minutes) => `+ ${minutes} aux étapes`,
  stopsDone: (done, count) => `${done} ${done < 2 ? "étape" : "étapes"} sur ${count}`,
  here: (name) => `Je suis ${withA(name)}`,
  skip: "Passer",
  back: "Retour",
  pause: "Pause",
  paused: "En pause. Votre position n’est pas lue.",
  resume: "Continuer",
  restart: "Recommencer",
  walkOn: (number, name) => `Vers ${number}, ${name}`,
  finishWalk: "Terminer la marche",
  arrived: (name) => `Vous y êtes : ${name}`,
  leftLine: "Vous avez quitté le tracé. Est-ce voulu ?",
  turnedBack: "Vous semblez revenir sur vos pas. Est-ce voulu ?",
  fine: "Le circuit ne change pas et vous attend.",
  wayBack: (distance) => `La ligne en tirets ramène au circuit, plus loin : ${distance}.`,
  showWayBack: "Montrer le chemin",
  hideWayBack: "Masquer le chemin",
  backOnLine: "Vous êtes de nouveau sur le tracé.",
  joinStart: (name, distance) => `Partir de : ${name} (${distance} à vol d’oiseau)`,
  joinLeg: (name, distance) => `Rejoindre en allant vers : ${name} (${distance})`,
  startAhead: (name, distance) => `${name} : à ${distance}`,
  tooFar: (distance) =>
    `La marche commence à ${distance} d’ici. Regardez l’aperçu en attendant d’être à Calais.`,
  farAway: "Vous n’êtes pas encore au départ. Où voulez-vous commencer ?",
  finished: "Vous êtes allé jusqu’au bout",
  finishedText: (stops, distance, time) => `${stops}, ${distance} en ${time}.`,
  leftOut: (names) => `Laissé de côté : ${names}.`,
  vague: (distance) =>
    `Le téléphone ne connaît sa place qu’à ${distance} près, trop peu pour vous guider. Attendez un instant à ciel ouvert, ou marchez pas à pas.`,
  veryVague: (distance) =>
    `Le téléphone ne donne à cette page qu’une position grossière, à ${distance} près. Autorisez la position exacte : sur iPhone dans Réglages, Confidentialité, Service de localisation, votre navigateur, « Position exacte » ; sur Android dans les autorisations du navigateur. Ou marchez pas à pas.`,
  wasHidden: "Page masquée, elle ne recevait plus de position. Elle reprend là où vous êtes.",
  compass: {
    denied:
      "Le téléphone ne laisse pas cette page lire sa boussole. La carte suit donc votre marche ; pour l’autoriser, ouvrez les réglages de la page dans le navigateur et autorisez mouvement et orientation.",
    missing: "Ce téléphone n’indique pas de direction. La carte suit donc votre marche.",
    unproven: "Faites quelques pas : la boussole compte dès qu’elle s’accorde avec votre marche.",
    disagrees:
      "La boussole ne s’accorde pas avec votre marche, comme il arrive près de l’acier et des aimants. La carte suit votre marche en attendant.",
  },
  aside: [
    "Droit devant",
    "Devant, à droite",
    "À votre droite",
    "Derrière, à droite",
    "Derrière vous",
    "Derrière, à gauche",
    "À votre gauche",
    "Devant, à gauche",
  ],
  screen: {
    awake: "L’écran reste allumé.",
    sleepy: "L’écran peut s’éteindre.",
    unsupported: "Ce navigateur ne peut pas garder l’écran allumé ; touchez-le de temps en temps.",
  },
  accuracy: (metres, seconds) =>
    seconds < 8 ? `Position à ${metres} près` : `Position à ${metres} près, il y a ${seconds} s`,
  previousStep: "Indication précédente",
  nextStep: "Indication suivante",
  demo: "Aperçu : un marcheur simulé",
  play: "Lire",
  hold: "Arrêter",
  faster: (rate) => `Vitesse : ${rate} fois. Changer`,
  scrub: "Moment de la marche",
};
