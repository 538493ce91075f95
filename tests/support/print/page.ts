import { isLanguage } from "../../../src/domain/language.ts";
import type { PrintOptions } from "../../../src/domain/printing.ts";
import { StrollPrint } from "../../../src/print/print.ts";
import { tokens } from "../../../src/ui/styles.ts";
import { addressOf, readTown } from "./town.ts";

/** A page with nothing but the print of a tour: `?tour=last-stand&lang=fr&paper=letter&text=short&mono=1`. */
const query = new URLSearchParams(location.search);
const asked = query.get("lang") ?? "en";
const language = isLanguage(asked) ? asked : "en";

const town = await readTown(async (file) => (await fetch(`/geo/${file}`)).json());
const tour = town.tours.find(({ id }) => id === query.get("tour"));
if (!tour) throw new Error(`There is no tour ${query.get("tour")}.`);

const look = new CSSStyleSheet();
look.replaceSync(
  tokens.cssText.replaceAll(/:host(?:\([^)]*\))?/g, (host) => (host === ":host" ? ":root" : ".never")),
);
document.adoptedStyleSheets.push(look);

const element = new StrollPrint();
Object.assign(element, {
  world: town.world,
  texts: await town.textsIn(language),
  drawings: town.drawings,
  tour,
  stroll: town.strollOf(tour),
  language,
  options: {
    text: (query.get("text") ?? "full") as PrintOptions["text"],
    paper: (query.get("paper") ?? "a4") as PrintOptions["paper"],
    landscape: query.has("landscape"),
    large: query.has("large"),
    mono: query.has("mono"),
  },
  address: addressOf(language, tour.id),
  today: "2026-11-22",
  dataDate: "2026-11-01",
  version: "0.1.0",
});
document.body.append(element);
