import type { Step, Turn } from "../domain/route/types.ts";
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
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
];

const turns: Readonly<Record<Exclude<Turn, "straight">, string>> = {
  "slight-left": "bear left",
  "slight-right": "bear right",
  left: "turn left",
  right: "turn right",
  "sharp-left": "turn sharp left",
  "sharp-right": "turn sharp right",
  back: "turn back",
};

const waters: Readonly<Record<string, string>> = {
  "Canal de Calais": "the canal",
  "Fossé de la Citadelle": "the moat",
  "Arrière-port": "the outer harbour",
  mer: "the sea",
};

const unnamed: Readonly<Record<Step["way"]["class"], string>> = {
  trunk: "the main road",
  main: "the main road",
  street: "the unnamed street",
  pedestrian: "the pedestrian way",
  footway: "the footpath",
  path: "the path",
  steps: "the steps",
  walkway: "the path",
};

/** One direction in English, without a full stop: “Cross Pont George V, then keep the canal on your left”. */
export const stepSentence: StepSentence = (step, placeName) => {
  const name = (id: string): string => withArticle(placeName(id));
  const sentence =
    step.action === "arrive" ? arrival(step, name) : `${movement(step, name)}${tails(step, name)}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

type NameOf = (id: string) => string;

function arrival({ landmark }: Step, name: NameOf): string {
  if (landmark === undefined) return "You have arrived";
  const place = name(landmark.place);
  if (landmark.relation === "at") return `You have arrived: ${place}`;
  return `You have arrived: ${place}, ${landmark.relation === "towards" ? "ahead of you" : `on your ${landmark.relation}`}`;
}

function movement(step: Step, name: NameOf): string {
  const { action, turn, landmark, way } = step;
  const bridges = crossed(step);
  if (action === "depart") return departure(step, bridges);
  const corner = landmark?.relation === "at" ? `at ${name(landmark.place)}, ` : "";
  const ring = way.roundabout ? (turn === "straight" ? "cross the roundabout, " : "at the roundabout, ") : "";
  const lead = corner + ring;
  if (isOffWay(step)) return `${lead}${turning(turn)}, off the mapped ways`;
  if (bridges !== undefined) return `${lead}${overBridge(step, bridges)}`;
  if (turn === undefined || turn === "straight") return `${lead}${goOn(way.roundabout)} ${wayName(step)}`;
  if (action === "continue") return `${lead}follow ${wayName(step)} as it ${bend(turn)}`;
  return `${lead}${turns[turn]} ${into(step, turn)} ${wayName(step)}`;
}

function goOn(isAfterRoundabout: boolean): string {
  return isAfterRoundabout ? "then follow" : "continue straight on along";
}

function departure(step: Step, bridges: string | undefined): string {
  const isTowards = step.landmark?.relation === "towards";
  const heading = isTowards && !isOffWay(step) ? "" : ` ${compassWord(compass, step.bearing)}`;
  const start = `set off${heading}`;
  const ring = step.way.roundabout ? ", crossing the roundabout" : "";
  if (isOffWay(step)) return `${start}, off the mapped ways`;
  if (bridges === undefined) return `${start} along ${wayName(step)}${ring}`;
  return `${start} over ${bridges}${step.way.bridge ? "" : `, then follow ${wayName(step)}`}`;
}

function overBridge(step: Step, bridges: string): string {
  const { turn } = step;
  const start = turn === undefined || turn === "straight" ? "" : `${turns[turn]} and `;
  if (step.way.bridge) return `${start}cross ${bridges}`;
  const isKept = step.keep !== undefined && step.way.name === undefined;
  return `${start}cross ${bridges}, then ${isKept ? "go on" : `follow ${wayName(step)}`}`;
}

function turning(turn: Turn | undefined): string {
  return turn === undefined || turn === "straight" ? "continue straight on" : turns[turn];
}

function bend(turn: Turn): string {
  return turn.endsWith("left") ? "turns left" : turn.endsWith("right") ? "turns right" : "turns back";
}

function tails(step: Step, name: NameOf): string {
  const { keep, landmark, passes, way, bridges } = step;
  const told: string[] = [];
  if (way.passage) told.push("through the archway under the houses");
  if (hasOnlyUnnamedBridge(step)) told.push("over the bridge");
  if (keep !== undefined) told.push(`keeping ${water(keep.water)} on your ${keep.side}`);
  const isIdle =
    landmark === undefined || saysPlace(`${wayName(step)} ${bridges.join(" ")}`, name(landmark.place));
  if (landmark?.relation === "towards" && !isIdle) told.push(`towards ${name(landmark.place)}`);
  if (!isIdle && (landmark?.relation === "left" || landmark?.relation === "right")) {
    told.push(`passing ${name(landmark.place)} on your ${landmark.relation}`);
  }
  if (told.length === 0 && passes.length > 0) told.push(`past ${passes.join(" and ")}`);
  return told.map((tail) => `, ${tail}`).join("");
}

function crossed(step: Step): string | undefined {
  const bridges = namedBridges(step);
  if (bridges.length > 0) return bridges.join(" and ");
  return step.way.bridge ? wayName(step) : undefined;
}

function wayName({ way }: Step): string {
  if (way.name !== undefined) return way.name;
  if (way.names !== undefined) return `the ${way.names.en}`;
  return way.bridge ? "the bridge" : unnamed[way.class];
}

function into({ way }: Step, turn: Turn): string {
  if (turn === "back") return "along";
  const isStreet =
    way.name !== undefined && /^(Rue|Avenue|Allée|Impasse|Passage|Square|Place|Grande)\b/.test(way.name);
  return isStreet || (way.name === undefined && way.class === "street") ? "into" : "onto";
}

function water(name: string): string {
  return waters[name] ?? `the ${name}`;
}

/** Titles begin with a capital article or, in running text, want one. */
export function withArticle(title: string): string {
  if (title.startsWith("The ")) return `the ${title.slice(4)}`;
  return /^(Church|Town Hall|Tour|Lighthouse|Watchtower|.* (Museum|Memorial|Hospital|Cemetery)$)/.test(title)
    ? `the ${title}`
    : title;
}
