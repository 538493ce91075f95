import { expect, test } from "vitest";
import { openDraft } from "../../../src/app/draft-actions.ts";
import { sharedWalk, type SharedWalk } from "../../../src/app/sharing.ts";
import { initialState } from "../../../src/app/state.ts";
import { knownStops, type Draft } from "../../../src/domain/draft.ts";
import { stroll } from "../../fixtures/walk.ts";
import { townGuide, townTexts } from "../../support/town.ts";

const guide = townGuide();
const address = "https://calais-1940.example.org/x/y/z/a/";

function shared(draft: Draft): SharedWalk {
  const ready = { ...initialState("en"), guide: { status: "ready", value: guide } } as const;
  const texts = { status: "ready", value: townTexts("en") } as const;
  const state = {
    ...openDraft(draft, "share")(ready),
    texts,
    stroll: { status: "planned", stroll },
  } as const;
  const walk = sharedWalk(state, {
    title: "Ours",
    nameOf: (id) => id,
    address,
    now: () => "2026-11-22T12:00:00Z",
  });
  if (!walk) throw new Error("no walk");
  return walk;
}

test("the short link of twelve stops, a start, a time and a budget fits a code of version 6", () => {
  expect(address).toHaveLength(40);
  const { stops } = knownStops("ci.ri.ni.ba.la.gj.mm.th.bu.pr.pg.nd".split("."), guide.places);
  expect(stops).toHaveLength(12);
  const { shortLink, link } = shared({
    stops,
    name: "A walk with a long name of its own",
    order: "best",
    shape: "loop",
    start: [1.85082, 50.95348],
    budgetMinutes: 90,
    departAt: 840,
  });
  // Version 6 at level L holds 134 bytes (ISO/IEC 18004, table 7).
  expect(shortLink.length).toBeLessThanOrEqual(134);
  expect(shortLink).toMatch(/stops=ci\.ri\..*loop=1.*from=1\.85082,50\.95348.*depart=14:00.*budget=90$/);
  expect(link).toContain("lang=en");
  expect(link).toContain("name=");
});
