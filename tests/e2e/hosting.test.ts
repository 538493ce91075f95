import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { headers, pagePolicy } from "../../deploy/headers.ts";
import type { manifestOf } from "../../deploy/manifest.ts";
import { releaseOf } from "../../deploy/release.ts";
import { chromiumLaunch } from "../support/chromium.ts";
import { dist, mapIsIdle, screens } from "../support/site.ts";

const deploy = resolve(import.meta.dirname, "../../deploy");
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

/** Servers of Debian with the files of `deploy`, set to this address, place and folder. */
const servers = {
  nginx(place: string, folder: string, port: number): ChildProcess {
    mkdirSync(join(place, "temp"));
    const server = readFileSync(join(deploy, "nginx.conf"), "utf8")
      .replace("listen 8080;", `listen 127.0.0.1:${port};`)
      .replace("/srv/calais-1940", join(place, "site"))
      .replace("404 /404.html", `404 ${folder}404.html`);
    const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    writeFileSync(
      join(place, "nginx.conf"),
      `daemon off; master_process off; pid ${place}/pid; error_log ${place}/error.log; events {}
      http { access_log off; ${temps.map((name) => `${name}_temp_path ${place}/temp/${name};`).join(" ")}
      ${server} }`,
    );
    return spawn("nginx", ["-e", `${place}/error.log`, "-c", join(place, "nginx.conf")], {
      stdio: "inherit",
    });
  },
  caddy(place: string, folder: string, port: number): ChildProcess {
    const server = readFileSync(join(deploy, "Caddyfile"), "utf8")
      .replace(":8080 {", `http://127.0.0.1:${port} {`)
      .replace("/srv/calais-1940", join(place, "site"))
      .replace("* /404.html", `* ${folder}404.html`);
    writeFileSync(join(place, "Caddyfile"), `{\n\tadmin off\n}\n${server}`);
    return spawn("caddy", ["run", "--adapter", "caddyfile", "--config", join(place, "Caddyfile")], {
      stdio: "ignore",
      env: { ...process.env, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place },
    });
  },
};

/** Each server, and where the app lies on it. */
describe.each([
  ["nginx", "/"],
  ["nginx", "/walks/calais/"],
  ["caddy", "/"],
] as const)("served by %s at %s", (name, folder) => {
  const port = 4987;
  const address = `http://127.0.0.1:${port}${folder}`;
  const place = mkdtempSync(join(tmpdir(), `calais-${name}-`));
  let server: ChildProcess;

  beforeAll(async () => {
    cpSync(dist, join(place, "site", folder), { recursive: true });
    server = servers[name](place, folder, port);
    await vi.waitFor(async () => expect((await fetch(address)).status).toBe(200), { timeout: 10_000 });
  });

  afterAll(async () => {
    const ended = new Promise((done) => server.once("exit", done));
    server.kill();
    await ended;
    rmSync(place, { recursive: true });
  });

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
