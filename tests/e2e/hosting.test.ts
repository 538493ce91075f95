import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headers, pagePolicy } from "../../deploy/headers.ts";
import type { manifestOf } from "../../deploy/manifest.ts";
import { releaseOf } from "../../deploy/release.ts";
import { chromiumLaunch } from "../support/chromium.ts";
import { deploy, dist, serve, type Served } from "../support/server.ts";
import { mapIsIdle, screens } from "../support/site.ts";

const page = readFileSync(`${dist}/index.html`, "utf8");
const release = releaseOf(dist);

test.each(["nginx.conf", "Caddyfile"])("%s sends every header of deploy/headers.ts", (file) => {
  const text = readFileSync(join(deploy, file), "utf8");
  for (const [name, value] of Object.entries(headers)) expect(text).toContain(`${name} "${value}"`);
});

test("the page carries the policy itself, before anything it could concern", () => {
  const policy = page.indexOf("Content-Security-Policy");
  expect(page.replaceAll("&#39;", "'")).toContain(`content="${pagePolicy}"`);
  expect(policy).toBeLessThan(page.search(/<script|<link|<style/));
  expect(pagePolicy).not.toMatch(/unsafe|https?:|\*|blob:/);
});

test("the manifest names the app, its tours, and pictures that are there", () => {
  const manifest = JSON.parse(readFileSync(`${dist}/manifest.webmanifest`, "utf8")) as ReturnType<
    typeof manifestOf
  > & {
    readonly icons: readonly { readonly src: string; readonly purpose: string }[];
    readonly screenshots: readonly { readonly src: string }[];
    readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
  };
  for (const { src } of [...manifest.icons, ...manifest.screenshots])
    expect(readFileSync(join(dist, src)).length).toBeGreaterThan(100);
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain("maskable");
  expect(manifest.shortcuts).toContainEqual(
    expect.objectContaining({ name: "The Last Stand", url: "./?tour=last-stand" }),
  );
  expect(manifest).toMatchObject({ id: "calais-1940", start_url: "./", scope: "./", display: "standalone" });
  expect(page).toContain('rel="manifest"');
});

test("the list of the release is all that was built, and small enough to keep", () => {
  expect(release.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["./", "manifest.webmanifest", "icon-192.png"]),
  );
  expect(release.files.some(({ path }) => path.endsWith(".woff2"))).toBe(true);
  expect(release.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(4_000_000);
  expect(readFileSync(`${dist}/worker.js`, "utf8")).toContain(release.id);
});

/** Each server, and where the app lies on it. */
describe.each([
  ["nginx", "/"],
  ["nginx", "/walks/calais/"],
  ["caddy", "/"],
] as const)("served by %s at %s", (name, folder) => {
  let served: Served;
  let address: string;

  beforeAll(async () => {
    served = await serve(name, folder, 4987);
    ({ address } = served);
  });

  afterAll(() => served.close());

  test("every file comes as what it is, guarded, and small", async () => {
    for (const { path, type, bytes } of release.files) {
      const response = await fetch(new URL(path, address), { headers: { "accept-encoding": "gzip" } });
      expect(response.status, path).toBe(200);
      expect(response.headers.get("content-type")?.split(";")[0], path).toBe(type);
      for (const [header, value] of Object.entries(headers))
        expect(response.headers.get(header), path).toBe(value);
      const packed = /woff2|png/.test(type) || bytes < 1000;
      if (!packed) expect(response.headers.get("content-encoding"), path).toBe("gzip");
      expect(response.headers.get("cache-control"), path).toBe(
        path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
      expect((await response.arrayBuffer()).byteLength, path).toBe(bytes);
    }
  });

  test("an unknown address is an error with a way on, and asked for again next time", async () => {
    for (const path of ["no-such-page", "no/such/page", "assets/gone-12345678.js"]) {
      const response = await fetch(new URL(path, address));
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("There is no page at this address");
      expect(response.headers.get("cache-control")).toBeNull();
      expect(response.headers.get("content-security-policy")).toBe(headers["content-security-policy"]);
    }
  });

  test("the app runs there, keeps itself on the phone, and breaks no rule of its own", async () => {
    const browser = await chromium.launch(chromiumLaunch);
    const context = await browser.newContext(screens.phone);
    const said: string[] = [];
    context.on("console", (message) => said.push(message.text()));
    const tab = await context.newPage();
    await tab.goto(`${address}?lang=en&tour=last-stand`);
    await tab.locator("stroll-tour .facts").filter({ hasText: "km" }).waitFor();
    await mapIsIdle(tab);
    await tab.locator("stroll-offline").getByText("Ready offline").waitFor();
    await tab.reload();
    await mapIsIdle(tab);
    expect(said.filter((text) => /policy|violat|trusted/i.test(text))).toEqual([]);
    await browser.close();
  });
});
