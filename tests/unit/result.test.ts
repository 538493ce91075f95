import { expect, test } from "vitest";
import { err, ok } from "../../src/domain/result.ts";

test("a result says whether it holds a value or an error", () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(err("no")).toEqual({ ok: false, error: "no" });
});
