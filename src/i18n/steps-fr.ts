import type { Step, Turn } from "../domain/route/types.ts";
import { withArticle, withDe } from "./french-nouns.ts";
import {
  compassWord,
  hasOnlyUnnamedBridge,
  isOffWay,
  namedBridges,
  saysPlace,
  type Compass,
  type StepSentence,
} from "./step-words.ts";

const compass: Compass = [
  "le nord",
  "le nord-est",
  "l’est",
  "le sud-est",
  "le sud",
  "le sud-ouest",
  "l’ouest",
  "le nord-ouest",
];

const sides: Readonly<Record<Exclude<Turn, "straight" | "back">, string>> = {
  "slight-left": "légèrement à gauche",
  "slight-right": "légèrement à droite",
  left: "à gauche",
  right: "à droite",
  "sharp-left": "franchement à gauche",
  "sharp-right": "franchement à droite",
};

const waters: Readonly<Record<string, string>> = {
  "Canal de Calais": "le canal",
  "Fossé de la Citadelle": "les douves",
  mer: "la mer",
};

const unnamed: Readonly<Record<Step["way"]["class"], string>> = {
  trunk: "la grande route",
  main: "la grande route",
  street: "la rue sans nom",
  pedestrian: "la voie piétonne",
  footway: "l’allée piétonne",
  path: "le sentier",
  steps: "les marches",
  walkway: "le chemin",
};

const offWay = "hors des voies de la carte";

/** One direction in French, without a full stop: « Prenez à gauche la rue Royale, vers la tour du Guet ». */
export const stepSentence: StepSentence = (step, placeName) => {
  const sentence =
    step.action === "arrive"
      ? arrival(step, placeName)
      : `${movement(step, placeName)}${tails(step, placeName)}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

type NameOf = (id: string) => string;

function arrival({ landmark }: Step, name: NameOf): string {
  if (landmark === undefined) return "Vous y êtes";
  const place = withArticle(name(landmark.place));
  const where = {
    at: "",
    towards: ", devant vous",
    left: ", sur votre gauche",
    right: ", sur votre droite",
  }[landmark.relation];
  return `Vous y êtes\u202f: ${place}${where}`;
}

function movement(step: Step, name: NameOf): string {
  const { action, turn, landmark, way } = step;
  const bridges = crossed(step);
  if (action === "depart") return departure(step, bridges);
  const corner = landmark?.relation === "at" ? `à la hauteur ${withDe(name(landmark.place))}, ` : "";
  const lead = corner + (way.roundabout ? "au rond-point, " : "");
  if (isOffWay(step)) return `${lead}${turning(turn)}, ${offWay}`;
  if (bridges !== undefined) return `${lead}${overBridge(step, bridges)}`;
  if (turn === undefined || turn === "straight") return `${lead}continuez tout droit par ${wayName(step)}`;
  if (turn === "back") return `${lead}faites demi-tour par ${wayName(step)}`;
  if (action === "continue") {
    return `${lead}suivez ${wayName(step)}, qui tourne ${turn.endsWith("left") ? "à gauche" : "à droite"}`;
  }
  return `${lead}prenez ${sides[turn]} ${wayName(step)}`;
}

function departure(step: Step, bridges: string | undefined): string {
  const isTowards = step.landmark?.relation === "towards";
  const heading = isTowards && !isOffWay(step) ? "" : ` vers ${compassWord(compass, step.bearing)}`;
  const ring = step.way.roundabout ? ", en traversant le rond-point" : "";
  if (isOffWay(step)) return `partez${heading}, ${offWay}`;
  if (bridges === undefined) return `partez${heading} par ${wayName(step)}${ring}`;
  return `partez${heading} par ${bridges}${step.way.bridge ? "" : `, puis suivez ${wayName(step)}`}`;
}

function overBridge(step: Step, bridges: string): string {
  const { turn } = step;
  const start = turn === undefined || turn === "straight" ? "" : `${turning(turn)} et `;
  if (step.way.bridge) return `${start}traversez ${bridges}`;
  const isKept = step.keep !== undefined && step.way.name === undefined;
  return `${start}traversez ${bridges}, puis ${isKept ? "continuez" : `suivez ${wayName(step)}`}`;
}

function turning(turn: Turn | undefined): string {
  if (turn === undefined || turn === "straight") return "continuez tout droit";
  return turn === "back" ? "faites demi-tour" : `tournez ${sides[turn]}`;
}

function tails(step: Step, name: NameOf): string {
  const { keep, landmark, passes, way, bridges } = step;
  const told: string[] = [];
  if (way.passage) told.push("sous le porche");
  if (hasOnlyUnnamedBridge(step)) told.push("en franchissant le pont");
  if (keep !== undefined) told.push(`en gardant ${water(keep.water)} sur votre ${hand(keep.side)}`);
  const isIdle =
    landmark === undefined || saysPlace(`${wayName(step)} ${bridges.join(" ")}`, name(landmark.place));
  if (landmark?.relation === "towards" && !isIdle) told.push(`en direction ${withDe(name(landmark.place))}`);
  if (!isIdle && (landmark?.relation === "left" || landmark?.relation === "right")) {
    told.push(`en laissant ${withArticle(name(landmark.place))} sur votre ${hand(landmark.relation)}`);
  }
  if (told.length === 0 && passes.length > 0)
    told.push(`en passant devant ${passes.map(withArticle).join(" et ")}`);
  return told.map((tail) => `, ${tail}`).join("");
}

function hand(side: "left" | "right"): string {
  return side === "left" ? "gauche" : "droite";
}

function crossed(step: Step): string | undefined {
  const bridges = namedBridges(step).map(withArticle);
  if (bridges.length > 0) return bridges.join(" et ");
  return step.way.bridge ? wayName(step) : undefined;
}

function wayName({ way }: Step): string {
  if (way.name !== undefined) return withArticle(way.name);
  if (way.names !== undefined) return withArticle(way.names.fr);
  return way.bridge ? "le pont" : unnamed[way.class];
}

function water(name: string): string {
  return waters[name] ?? withArticle(name);
}
