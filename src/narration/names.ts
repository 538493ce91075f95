import type { Language } from "../domain/language.ts";

/** A language something can be said in: those of the texts, and German for German names. */
export type SpokenLanguage = Language | "de";

/** Names that a voice of the text's own language gets wrong. */
export interface ForeignNames {
  /** The language to say them in. */
  readonly language: SpokenLanguage;
  /** Each name, and where it helps, how a voice of the text's language comes closest when it has to say it. */
  readonly names: Readonly<Record<string, string | null>>;
}

/** What each language of text borrows. Names every voice knows, such as Rodin or Churchill, are left to it. */
export const foreignNames: Readonly<Record<Language, readonly ForeignNames[]>> = {
  en: [
    {
      language: "fr",
      names: {
        "Alfred Legros": null,
        "Alfred Véron": null,
        "André Gerschel": null,
        "Blériot-Plage": null,
        "Calais-Nord": "Calais Nor",
        "Calais-Ville": "Calais Veel",
        "Charles de Lambertye": null,
        "Chef de bataillon Raymond Le Tellier": null,
        "Chef de bataillon": null,
        Coquelles: "Coke-ell",
        Coulogne: "Coo-lon",
        Courgain: "Coor-gan",
        Deroide: null,
        "Edouard Lormier": null,
        "Elisabeth Cibot": null,
        "Fernand Gouverneur": null,
        "Gare Maritime": "Gar Marriteem",
        "Fort Lapin": "Fort Lappan",
        "Fort Nieulay": "Fort Nyer-lay",
        "Fort Risban": "Fort Reezbon",
        Gavet: "Gavay",
        "Gentille Annette": null,
        "Georges Wiart": null,
        Gerschel: "Gairshell",
        Guet: "Gay",
        Guînes: "Geen",
        "Hôtel de Ville": "Oh-tell de Veel",
        "Jean Bodechon": null,
        Lambertye: "Lombairtee",
        "Le Sourd": "Le Soor",
        "Le Tellier": "Le Tell-yay",
        "Logis du Major": null,
        Mareschal: null,
        Matelote: "Mat-lot",
        Nieulay: "Nyer-lay",
        "Notre-Dame": "Notra Dahm",
        Petit: "Petty",
        Pluviôse: null,
        Risban: "Reezbon",
        "Roland Le Gal": null,
        "Saint-Pierre": "San Pee-air",
        Sangatte: "Songat",
        Wiart: "Vee-ar",
        "Yves de Coëtlogon": null,
        "Yvonne Vendroux": null,
      },
    },
    { language: "de", names: { Guderian: "Goo-dairian", Schaal: "Shahl", Todt: "Tote" } },
  ],
  fr: [
    {
      language: "en",
      names: {
        "Airey Neave": "Éri Nive",
        "Caroline Holmes": null,
        "Claude Bower": null,
        Conidaw: "Conidô",
        "Eric Linklater": null,
        "George Courtice": null,
        "Green Jackets": "Grine Djaquettes",
        Gulzar: null,
        Hoskyns: "Hossquinze",
        Ironside: "Aïronne-saïde",
        "King’s Royal Rifle Corps": null,
        Linklater: null,
        Matthews: null,
        Neave: "Nive",
        Poole: "Poule",
        "Queen Victoria’s Rifles": null,
        "Reginald Blomfield": null,
        "Rifle Brigade": null,
        "Royal Marines": null,
        "War Office": null,
      },
    },
    { language: "de", names: { Guderian: "Goudérianne", Schaal: "Chal", Todt: "Tôte" } },
  ],
};

/** French words for ways and works, which carry the name after them along into French. */
const frenchNouns =
  "[Rr]ue|[Bb]oulevard|[Aa]venue|[Pp]ont|[Qq]uai|[Dd]igue|[Ee]splanade|[Pp]arc|[Bb]assin|Cité|Stade|Église|Logis|Musée|" +
  // English words too, so only with what follows them in French.
  "(?:[Pp]lace|[Ss]quare|[Tt]our|[Mm]onument|[Pp]orte)(?= (?:d’|de |du |des |Vauban|Carrée))";

/** A French way or work named inside English text: `the rue Edison`, `Pont George V`, `Musée Mémoire 39-45`. */
export const frenchWay = new RegExp(
  `(?<![\\p{L}-])(?:${frenchNouns})(?: (?:de la |de l’|du |des |de |d’)?\\p{Lu}[\\p{L}-]*)+(?: \\d\\d[-–]\\d\\d)?`,
  "gu",
);
