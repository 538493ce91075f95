import { describe, expect, test } from "vitest";
import type { Step, WayInStep } from "../../../src/domain/route/types.ts";
import { withArticle, withDe } from "../../../src/i18n/french-nouns.ts";
import { stepSentence as english } from "../../../src/i18n/steps-en.ts";
import { stepSentence as french } from "../../../src/i18n/steps-fr.ts";

const titles = {
  en: {
    citadel: "The Citadel",
    guet: "Tour du Guet",
    museum: "Calais Memorial Museum",
    pont: "Pont George V",
  },
  fr: {
    citadel: "La Citadelle",
    guet: "La place d’Armes et la tour du Guet",
    museum: "Musée Mémoire 39-45",
    pont: "Le pont George V",
  },
} as const;

function step(way: Partial<WayInStep>, rest: Partial<Step> = {}): Step {
  return {
    action: "turn",
    turn: "left",
    way: { class: "street", bridge: false, passage: false, roundabout: false, ...way },
    bridges: [],
    passes: [],
    bearing: 0,
    position: [1.85, 50.957],
    metres: 120,
    metresFromStart: 0,
    approximateMetres: 0,
    ...rest,
  };
}

function both(one: Step): [string, string] {
  const title = (names: Readonly<Record<string, string>>) => (id: string) => names[id] ?? id;
  return [english(one, title(titles.en)), french(one, title(titles.fr))];
}

const royale = { name: "Rue Royale" };
const canal = { side: "left", water: "Canal de Calais" } as const;

describe("a step in both languages", () => {
  test.each<[Step, string, string]>([
    [step(royale), "Turn left into Rue Royale", "Prenez à gauche la rue Royale"],
    [
      step({ name: "Boulevard Jacquard" }, { turn: "slight-right" }),
      "Bear right onto Boulevard Jacquard",
      "Prenez légèrement à droite le boulevard Jacquard",
    ],
    [
      step({ name: "Avenue Winston Churchill" }, { turn: "sharp-left" }),
      "Turn sharp left into Avenue Winston Churchill",
      "Prenez franchement à gauche l’avenue Winston Churchill",
    ],
    [step(royale, { turn: "back" }), "Turn back along Rue Royale", "Faites demi-tour par la rue Royale"],
    [
      step({ name: "Quai de la Tamise" }, { action: "continue", turn: "straight" }),
      "Continue straight on along Quai de la Tamise",
      "Continuez tout droit par le quai de la Tamise",
    ],
    [
      step(royale, { action: "continue", turn: "right" }),
      "Follow Rue Royale as it turns right",
      "Suivez la rue Royale, qui tourne à droite",
    ],
    [
      step(
        { name: "Pont George V", bridge: true },
        { turn: "straight", action: "continue", bridges: ["Pont George V"] },
      ),
      "Cross Pont George V",
      "Traversez le pont George V",
    ],
    [
      step({}, { turn: "straight", action: "continue", bridges: ["Pont George V"], keep: canal }),
      "Cross Pont George V, then go on, keeping the canal on your left",
      "Traversez le pont George V, puis continuez, en gardant le canal sur votre gauche",
    ],
    [
      step(royale, { bridges: ["Pont George V"] }),
      "Turn left and cross Pont George V, then follow Rue Royale",
      "Tournez à gauche et traversez le pont George V, puis suivez la rue Royale",
    ],
    [
      step(royale, { bridges: [null] }),
      "Turn left into Rue Royale, over the bridge",
      "Prenez à gauche la rue Royale, en franchissant le pont",
    ],
    [
      step(royale, { bridges: ["Pont George V", null] }),
      "Turn left and cross Pont George V, then follow Rue Royale",
      "Tournez à gauche et traversez le pont George V, puis suivez la rue Royale",
    ],
    [
      step({ ...royale, passage: true }),
      "Turn left into Rue Royale, through the archway under the houses",
      "Prenez à gauche la rue Royale, sous le porche",
    ],
    [
      step({ ...royale, roundabout: true }, { action: "continue", turn: "straight" }),
      "Cross the roundabout, then follow Rue Royale",
      "Au rond-point, continuez tout droit par la rue Royale",
    ],
    [
      step(royale, { landmark: { place: "guet", relation: "towards" } }),
      "Turn left into Rue Royale, towards the Tour du Guet",
      "Prenez à gauche la rue Royale, en direction de la place d’Armes et de la tour du Guet",
    ],
    [
      step(royale, { landmark: { place: "museum", relation: "at" } }),
      "At the Calais Memorial Museum, turn left into Rue Royale",
      "À la hauteur du musée Mémoire 39-45, prenez à gauche la rue Royale",
    ],
    [
      step(royale, { landmark: { place: "citadel", relation: "right" }, passes: ["Rue de Guise"] }),
      "Turn left into Rue Royale, passing the Citadel on your right",
      "Prenez à gauche la rue Royale, en laissant la Citadelle sur votre droite",
    ],
    [
      step(royale, { passes: ["Rue de Guise", "Place d’Armes"] }),
      "Turn left into Rue Royale, past Rue de Guise and Place d’Armes",
      "Prenez à gauche la rue Royale, en passant devant la rue de Guise et la place d’Armes",
    ],
    [
      step(
        { name: "Pont George V", bridge: true },
        { bridges: ["Pont George V"], landmark: { place: "pont", relation: "towards" } },
      ),
      "Turn left and cross Pont George V",
      "Tournez à gauche et traversez le pont George V",
    ],
    [
      step(
        {
          class: "walkway",
          names: { en: "path through Parc Saint-Pierre", fr: "chemin du parc Saint-Pierre" },
        },
        { approximateMetres: 118 },
      ),
      "Turn left onto the path through Parc Saint-Pierre",
      "Prenez à gauche le chemin du parc Saint-Pierre",
    ],
    [
      step({ class: "walkway" }, { approximateMetres: 42, metres: 42 }),
      "Turn left, off the mapped ways",
      "Tournez à gauche, hors des voies de la carte",
    ],
    [step({}), "Turn left into the unnamed street", "Prenez à gauche la rue sans nom"],
    [step({ class: "steps" }), "Turn left onto the steps", "Prenez à gauche les marches"],
  ])("%#: %o", (one, inEnglish, inFrench) => {
    expect(both(one)).toEqual([inEnglish, inFrench]);
  });

  test("setting off goes by the compass, or by a landmark ahead", () => {
    const { turn: _turn, ...start } = step(royale, { action: "depart", bearing: 300 });
    expect(both(start)).toEqual([
      "Set off north-west along Rue Royale",
      "Partez vers le nord-ouest par la rue Royale",
    ]);
    expect(both({ ...start, bearing: 355 })[0]).toBe("Set off north along Rue Royale");
    expect(both({ ...start, landmark: { place: "citadel", relation: "towards" } })).toEqual([
      "Set off along Rue Royale, towards the Citadel",
      "Partez par la rue Royale, en direction de la Citadelle",
    ]);
  });

  test("arriving says where to look", () => {
    const { turn: _turn, ...arrive } = step(royale, { action: "arrive", metres: 0 });
    expect(both(arrive)).toEqual(["You have arrived", "Vous y êtes"]);
    expect(both({ ...arrive, landmark: { place: "citadel", relation: "left" } })).toEqual([
      "You have arrived: the Citadel, on your left",
      "Vous y êtes\u202f: la Citadelle, sur votre gauche",
    ]);
    expect(both({ ...arrive, landmark: { place: "museum", relation: "towards" } })).toEqual([
      "You have arrived: the Calais Memorial Museum, ahead of you",
      "Vous y êtes\u202f: le musée Mémoire 39-45, devant vous",
    ]);
  });

  test.each([
    ["Canal de Calais", "the canal", "le canal"],
    ["Fossé de la Citadelle", "the moat", "les douves"],
    ["mer", "the sea", "la mer"],
    ["Bassin du Paradis", "the Bassin du Paradis", "le bassin du Paradis"],
    ["Arrière-port", "the outer harbour", "l’arrière-port"],
    ["Rivière Neuve", "the Rivière Neuve", "la rivière Neuve"],
  ])("%s is kept on one side", (water, inEnglish, inFrench) => {
    const [one, other] = both(step(royale, { keep: { side: "right", water } }));
    expect(one).toBe(`Turn left into Rue Royale, keeping ${inEnglish} on your right`);
    expect(other).toBe(`Prenez à gauche la rue Royale, en gardant ${inFrench} sur votre droite`);
  });
});

test.each([
  ["Rue Royale", "la rue Royale", "de la rue Royale"],
  ["Avenue Foch", "l’avenue Foch", "de l’avenue Foch"],
  ["Esplanade Jacques Vendroux", "l’esplanade Jacques Vendroux", "de l’esplanade Jacques Vendroux"],
  ["Digue Gaston Berthe", "la digue Gaston Berthe", "de la digue Gaston Berthe"],
  ["Rond-Point du Risban", "le rond-point du Risban", "du rond-point du Risban"],
  ["Grande Rue", "la Grande Rue", "de la Grande Rue"],
  ["L’Européenne", "l’Européenne", "de l’Européenne"],
  ["Le fort Risban", "le fort Risban", "du fort Risban"],
  ["Les bastions", "les bastions", "des bastions"],
  [
    "L’hôtel de ville et les Bourgeois de Calais",
    "l’hôtel de ville et les Bourgeois de Calais",
    "de l’hôtel de ville et des Bourgeois de Calais",
  ],
  ["Calais", "Calais", "de Calais"],
  ["Étaples", "Étaples", "d’Étaples"],
])("%s in running French", (name, article, de) => {
  expect([withArticle(name), withDe(name)]).toEqual([article, de]);
});
