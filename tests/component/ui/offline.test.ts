import { describe, expect, test } from "vitest";
import { offlineAtFirst, type Keeping } from "../../../src/app/offline.ts";
import "../../../src/ui/offline.ts";
import "../../../src/ui/update.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

const ready: Keeping = { status: "ready", bytes: 3_828_593, date: Date.UTC(2026, 10, 22, 12, 4) };

function textOf(element: Element): string {
  return element.shadowRoot?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

describe("whether the walk works without network", () => {
  test.each([
    [{ status: "unknown" }, ""],
    [{ status: "impossible" }, "cannot keep the walk"],
    [{ status: "fetching", done: 1_000_000, bytes: 4_000_000 }, "25%"],
    [{ status: "proving" }, "Checking that every file arrived whole"],
    [ready, "Ready offline"],
    [{ status: "broken" }, "has cleared some files"],
    [{ status: "failed", full: false }, "Not everything could be fetched"],
    [{ status: "failed", full: true }, "no room left"],
  ] as const satisfies readonly (readonly [Keeping, string])[])("%j is told", async (keeping, said) => {
    const element = await mount("stroll-offline", { offline: { ...offlineAtFirst, keeping } });
    expect(textOf(element)).toContain(said);
    expect(textOf(element).includes("Ready offline")).toBe(keeping.status === "ready");
    await expectAccessible(element);
  });

  test("the proof tells size and date, what was mended, and what the browser promised, in both languages", async () => {
    const offline = { ...offlineAtFirst, keeping: ready, repaired: 2, persisted: true };
    const element = await mount("stroll-offline", { offline });
    expect(textOf(element)).toMatch(/3\.8 MB, every file checked on 22 November 2026 at \d\d:04/);
    expect(textOf(element)).toContain("had cleared 2 files");
    expect(deep(element, "button")).toHaveLength(0);
    element.language = "fr";
    await element.updateComplete;
    expect(textOf(element)).toMatch(/3,8 Mo, chaque fichier vérifié le 22 novembre 2026/);
  });

  test.each([
    [{ status: "offered" }, "keep"],
    [ready, "keep"],
    [{ status: "broken" }, "again"],
    [{ status: "failed", full: false }, "again"],
  ] as const)("from %j there is a way on", async (keeping, wish) => {
    const element = await mount("stroll-offline", { offline: { ...offlineAtFirst, keeping } });
    const [button] = deep(element, "button");
    expect(button?.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
    expect((await eventFrom(element, "offline-wish", () => button?.click())).wish).toBe(wish);
  });

  test("nothing is offered where the browser cannot be asked to keep it", async () => {
    const offline = { ...offlineAtFirst, keeping: ready, persisted: null };
    const element = await mount("stroll-offline", { offline });
    expect(textOf(element)).toContain("Ready offline");
    expect(deep(element, "button")).toHaveLength(0);
  });

  test("the way to the home screen is drawn, and can be put away", async () => {
    const element = await mount("stroll-offline", {
      offline: { ...offlineAtFirst, keeping: ready, hint: true },
    });
    expect(deep(element, "ol li svg")).toHaveLength(3);
    await expectAccessible(element);
    const heard = await eventFrom(element, "offline-wish", () => deep(element, ".home button")[0]?.click());
    expect(heard.wish).toBe("hint-seen");
  });
});

describe("a newer version", () => {
  test("is offered in a sentence, with a button", async () => {
    const element = await mount("stroll-update", { offer: "ready" });
    expect(textOf(element)).toContain("A newer version lies ready");
    expect((await eventFrom(element, "offline-wish", () => deep(element, "button")[0]?.click())).wish).toBe(
      "update",
    );
    await expectAccessible(element);
    element.offer = "blocked";
    await element.updateComplete;
    expect(textOf(element)).toContain("Another window still uses the version from before");
    element.offer = "switching";
    await element.updateComplete;
    expect(deep(element, "button")).toHaveLength(0);
  });

  test("is not spoken of while someone walks, nor when there is none", async () => {
    const element = await mount("stroll-update", { offer: "ready", walking: true });
    expect(textOf(element)).toBe("");
    element.walking = false;
    element.offer = "none";
    await element.updateComplete;
    expect(textOf(element)).toBe("");
  });
});
