import { expect, test } from "vitest";
import { manifestOf } from "../../../deploy/manifest.ts";

test("the app is told apart from whatever else lives on the host, and stays in its folder", () => {
  const at = "https://user.example/walks/manifest.webmanifest";
  const { id, start_url: start, scope } = manifestOf([], {}) as Readonly<Record<string, string>>;
  const startAt = new URL(start!, at);
  // https://www.w3.org/TR/appmanifest/#id-member: the base is the origin, not the folder.
  expect(new URL(id!, startAt.origin).pathname).toBe("/calais-1940");
  expect(startAt.pathname).toBe("/walks/");
  expect(new URL(scope!, at).pathname).toBe("/walks/");
});
