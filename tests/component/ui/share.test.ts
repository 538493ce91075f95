import { expect, test, vi } from "vitest";
import type { SharedWalk } from "../../../src/app/sharing.ts";
import { shareWords as english } from "../../../src/i18n/share-en.ts";
import { shareWords as french } from "../../../src/i18n/share-fr.ts";
import "../../../src/ui/share.ts";
import { deep, eventFrom, expectAccessible, mount } from "../../support/fixture.ts";

const walk: SharedWalk = {
  title: "The Last Stand",
  link: "https://example.org/?lang=en&stops=citadel.green-jackets-memorial",
  shortLink: "https://example.org/?lang=en&stops=ci.gj",
  files: [
    { kind: "gpx", name: "walk.gpx", media: "application/gpx+xml", content: () => "<gpx/>" },
    { kind: "calendar", name: "walk.ics", media: "text/calendar", content: () => "BEGIN:VCALENDAR" },
  ],
  spots: [{ name: "The Citadel", link: "geo:50.957000,1.843000" }],
};

async function shown(language: "en" | "fr", changes: Partial<SharedWalk> = {}) {
  const element = await mount("stroll-share", { walk: { ...walk, ...changes }, language, back: "Back" });
  await expect.poll(() => deep(element, "h1").length).toBe(1);
  return element;
}

test.each([
  ["en", english],
  ["fr", french],
] as const)("offers link, code, files and other maps in %s", async (language, words) => {
  const element = await shown(language);
  expect(deep(element, "h1")[0]?.textContent).toBe(words.heading);
  expect(deep<HTMLInputElement>(element, "input")[0]?.value).toBe(walk.link);
  expect(deep(element, "stroll-save-file")).toHaveLength(2);
  expect(deep<HTMLAnchorElement>(element, ".spots a")[0]?.href).toBe("geo:50.957000,1.843000");
  await expectAccessible(element);
});

test("the code carries the short link in 41 modules at most", async () => {
  const element = await shown("en", { shortLink: `https://example.org/${"?".padEnd(114, "x")}` });
  const box = deep<SVGSVGElement>(element, "svg.code")[0]?.viewBox.baseVal;
  expect(box?.width).toBeLessThanOrEqual(41 + 8);
});

test("a link too long for a code is offered without one", async () => {
  const element = await shown("en", { shortLink: `https://example.org/?${"x".repeat(300)}` });
  expect(deep(element, "svg.code")).toHaveLength(0);
  expect(element.shadowRoot?.textContent).toContain(english.codeTooLong);
});

test("what is copied is said; where copying is refused the link is selected instead", async () => {
  const element = await shown("en");
  const press = (): void =>
    deep(element, "button")
      .find((button) => button.textContent === english.copy)
      ?.click();
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValueOnce();
  press();
  await expect.poll(() => deep(element, "[role=status]")[0]?.textContent).toBe(english.copied);
  expect(write).toHaveBeenCalledWith(walk.link);
  write.mockRejectedValueOnce(new DOMException("no", "NotAllowedError"));
  press();
  await expect.poll(() => deep(element, "[role=status]")[0]?.textContent).toBe(english.copyByHand);
  const input = deep<HTMLInputElement>(element, "input")[0];
  expect(input?.selectionEnd).toBe(walk.link.length);
});

test("leads back to the walk", async () => {
  const element = await shown("en");
  const event = await eventFrom(element, "page-open", () => deep(element, "button")[0]?.click());
  expect(event.page).toBe("guide");
});
