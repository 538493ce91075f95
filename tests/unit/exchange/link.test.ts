import { describe, expect, test } from "vitest";
import { decode, encode, type View } from "../../../src/domain/exchange/link.ts";

function read(search: string) {
  const result = decode(search);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe("a link", () => {
  const whole: View = {
    language: "fr",
    tour: "last-stand",
    stop: "pont-george-v",
    layers: ["citadel", "water"],
    map: { zoom: 15.5, lat: 50.9572, lng: 1.85 },
  };

  test("is written the same way every time", () => {
    expect(encode(whole)).toBe(
      "?lang=fr&tour=last-stand&stop=pont-george-v&layers=citadel.water&map=15.5/50.9572/1.85",
    );
    expect(encode({})).toBe("");
  });

  test("is read as it was written, in any order, with unknown keys ignored", () => {
    expect(read(encode(whole))).toEqual({ ...whole, faults: [] });
    expect(read("?stop=citadel&utm_source=x&lang=en")).toEqual({
      language: "en",
      stop: "citadel",
      faults: [],
    });
  });

  test("may wish for no layer at all", () => {
    expect(encode({ layers: [] })).toBe("?layers=");
    expect(read("?layers=")).toEqual({ layers: [], faults: [] });
  });

  test.each([
    ["?lang=xx", { kind: "unknown-language", asked: "xx" }],
    ["?tour=<script>", { kind: "unknown-tour", asked: "<script>" }],
    ["?stop=../../etc", { kind: "unknown-place", asked: "../../etc" }],
    ["?map=15/50", { kind: "bad-map-view", asked: "15/50" }],
    ["?map=15/NaN/1", { kind: "bad-map-view", asked: "15/NaN/1" }],
    ["?map=15/95/1", { kind: "bad-map-view", asked: "15/95/1" }],
    ["?map=1e999/50/1", { kind: "bad-map-view", asked: "1e999/50/1" }],
    ["?layers=citadel.moon", { kind: "unknown-layers", asked: ["moon"] }],
  ])("%s falls back with a notice", (search, fault) => {
    expect(read(search).faults).toEqual([fault]);
  });

  test("keeps the layers it knows when one is unknown", () => {
    expect(read("?layers=moon.citadel").layers).toEqual(["citadel"]);
  });

  test("is not read at all when it is absurdly long", () => {
    expect(decode(`?tour=${"a".repeat(5000)}`)).toEqual({
      ok: false,
      error: { kind: "link-too-long", length: 5006 },
    });
  });
});
