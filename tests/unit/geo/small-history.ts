import type { FrontFile, MomentFile, PersonFile, UnitFile } from "../../../geo/schema/history.ts";
import type { Filed, Town } from "../../../geo/town.ts";
import { metres, smallTown } from "./small-town.ts";

const text = [{ text: "They came", sources: ["book"] }];

/** A moment at the tower that breaks no rule. */
export function moment(more: Partial<MomentFile> = {}): Filed<MomentFile> {
  const told = { title: "They come", when: "at noon", text };
  const value: MomentFile = {
    id: "they-come",
    from: "1940-05-24T12:00",
    to: "1940-05-24T12:30",
    clock: "about",
    at: { place: "tower" },
    sides: ["british"],
    units: ["riflemen"],
    people: ["someone"],
    places: ["gate"],
    texts: { en: told, fr: told },
    ...more,
  };
  return { file: `content/moments/${value.id}.json`, value };
}

/** A line that breaks no rule. */
export function front(more: Partial<FrontFile> = {}): Filed<FrontFile> {
  const value: FrontFile = {
    id: "canal-line",
    from: "1940-05-24T20:00",
    to: "1940-05-26T16:00",
    kind: "line",
    coordinates: [metres(0, 0), metres(100, 0), metres(100, 100)],
    precision_m: 100,
    texts: { en: { title: "Line", text }, fr: { title: "Ligne", text } },
    ...more,
  };
  return { file: `content/fronts/${value.id}.json`, value };
}

const words = { name: "Riflemen", short: "R", role: "soldier", text };

export const person: Filed<PersonFile> = {
  file: "content/people/someone.json",
  value: { id: "someone", units: ["riflemen"], places: ["tower"], texts: { en: words, fr: words } },
};

export const unit: Filed<UnitFile> = {
  file: "content/units/riflemen.json",
  value: { id: "riflemen", side: "british", texts: { en: words, fr: words } },
};

/** The small town with a moment, a person and a unit; it breaks no rule. */
export function smallHistory(more: Partial<Town> = {}): Town {
  return smallTown({ moments: [moment()], people: [person], units: [unit], ...more });
}
