import fc from "fast-check";
import { expect, test } from "vitest";
import { followLink, notify, receiveGuide } from "../../src/app/actions.ts";
import { addressOf, draftOf } from "../../src/app/select.ts";
import { initialState } from "../../src/app/state.ts";
import { cleanName, type Draft } from "../../src/domain/draft.ts";
import { decode, encode, type View } from "../../src/domain/exchange/link.ts";
import { languages } from "../../src/domain/language.ts";
import { switchableLayers } from "../../src/domain/layer.ts";
import { messages as english } from "../../src/i18n/en.ts";
import { messages as french } from "../../src/i18n/fr.ts";
import { noticeFor } from "../../src/i18n/messages.ts";
import { guide } from "../fixtures/walk.ts";

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((n) => n / 1e5 + 0);
const position = fc.tuple(degrees(180), degrees(90));
const draft: fc.Arbitrary<Draft> = fc
  .record(
    {
      stops: fc.uniqueArray(id, { maxLength: 14 }),
      order: fc.constantFrom("best", "given"),
      shape: fc.constantFrom("one-way", "loop"),
      start: position,
      end: position,
      day: fc
        .date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      departAt: fc.integer({ min: 0, max: 1439 }),
      budgetMinutes: fc.integer({ min: 1, max: 1440 }),
      stepFree: fc.constant(true),
      speed: fc.integer({ min: 10, max: 1000 }).map((n) => n / 100),
      name: fc.string({ unit: "binary", maxLength: 80 }).map(cleanName),
    },
    { requiredKeys: ["stops", "order", "shape"] },
  )
  .map(({ name, ...rest }): Draft => (name ? { ...rest, name } : rest));
const view: fc.Arbitrary<View> = fc.record(
  {
    language: fc.constantFrom(...languages),
    tour: id,
    stop: id,
    layers: fc.subarray([...switchableLayers]),
    map: fc.record({
      zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
      lat: degrees(90),
      lng: degrees(180),
    }),
  },
  { requiredKeys: [] },
);

test("every stroll of one’s own comes back from its link as it was, odd names and all", () => {
  fc.assert(
    fc.property(draft, (wanted) => {
      expect(decode(encode({ draft: wanted }))).toEqual({ ok: true, value: { draft: wanted, faults: [] } });
    }),
    { numRuns: 1000 },
  );
});

test("every view comes back from its link as it was", () => {
  fc.assert(
    fc.property(view, (wanted) => {
      expect(decode(encode(wanted))).toEqual({ ok: true, value: { ...wanted, faults: [] } });
    }),
    { numRuns: 500 },
  );
});

const known =
  "lang tour stop layers map stops order loop from to budget depart day stepfree speed name " +
  "at explore show side unit place print paper landscape large mono follow";
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  // What links of ours hold, alone, joined and where it does not belong.
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...switchableLayers,
          "last-stand",
          "citadel",
          "ci",
          "moon",
          "gps",
          "demo",
          "full",
          "a4",
        ),
        fc.constantFrom(
          "1940-05-25T15:00",
          "1940-05-32T15:00",
          "days",
          "find",
          "moment.hearse",
          "person.",
          "en",
        ),
        fc.constantFrom(
          "1",
          "-1",
          "NaN",
          "1e999",
          "14:00",
          "2026-05-24",
          "1.85,50.95",
          "15/50.95/1.85",
          "__proto__",
        ),
        fc.constantFrom("<script>alert(1)</script>", "\u202e", "\u200b", "%", "&", "."),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .chain((parts) => fc.constantFrom(...".,/").map((between) => parts.join(between))),
);
const keys = fc.constantFrom(...known.split(" "), "__proto__", "constructor", "x");
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.tuple(keys, anything), { maxLength: 12 })
    .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`),
  fc
    .array(fc.tuple(keys, anything), { maxLength: 12 })
    .map((pairs) => `?${new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString()}`),
);

test("no query whatever makes it throw, and what it gives can be written again", () => {
  fc.assert(
    fc.property(hostile, (search) => {
      const result = decode(search);
      if (!result.ok) return;
      const { faults: _faults, ...rest } = result.value;
      expect(decode(encode(rest))).toEqual({ ok: true, value: { ...rest, faults: [] } });
    }),
    { numRuns: 4000 },
  );
});

test("any links one after the other, by address or by the back button, leave a sound state with few and short notices", () => {
  const ready = receiveGuide({ status: "ready", value: guide })(initialState("en"));
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (searches) => {
      let state = ready;
      for (const search of searches) {
        const read = decode(search);
        state = (read.ok ? followLink(read.value) : notify(read.error))(state);
      }
      const address = addressOf(state);
      expect(decode(address)).toMatchObject({ ok: true, value: { faults: [] } });
      expect(state.tour === null || guide.tours.has(state.tour)).toBe(true);
      expect(state.selected === null || guide.places.has(state.selected)).toBe(true);
      expect(draftOf(state)?.stops.filter((stop) => !guide.places.has(stop)) ?? []).toEqual([]);
      for (const words of [english, french])
        for (const notice of state.notices) {
          const { text } = noticeFor(words, notice, (place) => place);
          expect(text.length).toBeLessThan(400);
          expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\p{Cs}\n]/u);
        }
      // Each kind of wish is told at most once for a link, but there are seven of a stroll.
      expect(state.notices.length).toBeLessThanOrEqual(searches.length * 20);
      expect(new Set(state.notices.map((notice) => JSON.stringify(notice))).size).toBe(state.notices.length);
    }),
    { numRuns: 3000 },
  );
});
