import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, vi } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** What the build made. */
export const dist = `${root}/dist`;
/** What a host needs beside it. */
export const deploy = `${root}/deploy`;

/** The built app on a real server. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the build by nginx or Caddy with our file for it, in a folder such as `/` or `/walks/calais/`. */
export async function serve(name: keyof typeof servers, folder: string, port: number): Promise<Served> {
  const place = mkdtempSync(join(tmpdir(), `calais-${name}-`));
  const address = `http://127.0.0.1:${port}${folder}`;
  cpSync(dist, join(place, "site", folder), { recursive: true });
  const server = servers[name](place, folder, port);
  await vi.waitFor(async () => expect((await fetch(address)).status).toBe(200), { timeout: 10_000 });
  return {
    address,
    async close() {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill();
      await ended;
      rmSync(place, { recursive: true });
    },
  };
}

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
