import type { OfflineWords } from "./offline-words.ts";

export const offlineWords: OfflineWords = {
  title: "Sans réseau",
  impossible:
    "Cette fenêtre du navigateur ne peut pas garder la promenade pour l’utiliser sans réseau ; elle est peut-être privée. Ouvrez la page dans une fenêtre ordinaire, ou imprimez la promenade.",
  offer:
    "Votre téléphone économise les données : rien n’a été chargé d’avance. Pour marcher sans réseau, chargez tout une fois ; moins de 2 Mo à transférer.",
  keep: "Tout charger",
  fetching: (percent) => `Chargement de tout pour marcher sans réseau : ${percent}`,
  proving: "Vérification : chaque fichier est-il arrivé entier ?",
  ready: "Prêt hors ligne",
  proof: (size, date) => `${size}, chaque fichier vérifié le ${date}.`,
  persisted: "Le navigateur le garde jusqu’à ce que vous l’effaciez.",
  persist: "Demander au navigateur de le garder",
  repaired: (count) =>
    count === 1
      ? "Le navigateur avait effacé un fichier ; il a été rechargé."
      : `Le navigateur avait effacé ${count} fichiers ; ils ont été rechargés.`,
  broken:
    "Le navigateur a effacé des fichiers : sans réseau, il peut manquer quelque chose. Ils seront rechargés dès qu’il y aura du réseau.",
  failed:
    "Tout n’a pas pu être chargé : il vous faut encore du réseau. Ce qui est arrivé est gardé ; le reste viendra quand le réseau sera meilleur.",
  full: "Il n’y a plus de place sur cet appareil pour la promenade (environ 4 Mo). Libérez de la place et réessayez ; avec du réseau, tout marche tel quel.",
  again: "Réessayer",
  update: "Une version plus récente est prête. Vous resterez au même endroit de la page.",
  blocked:
    "Une autre fenêtre utilise encore la version d’avant. Fermez toutes les autres, puis réessayez ; ou continuez ainsi.",
  takeOver: "Utiliser la version récente",
  switching: "Passage à la version récente …",
  home: "Mettez-la sur l’écran d’accueil",
  homeSteps: [
    "Touchez le signe « Partager ».",
    "Choisissez « Sur l’écran d’accueil ».",
    "Ouvrez-la là une fois tant que vous avez du réseau.",
  ],
  homeWhy: "Elle s’ouvre alors comme une application, et le téléphone ne l’efface pas.",
  seen: "Compris",
};
