import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { dist } from "./server.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** A static host of the built app that can be switched off, broken, and given another release. */
export interface Host {
  readonly address: string;
  /** Every path asked for since the last look. */
  asked(): readonly string[];
  /** From now on this is what the host answers where it gives something; null ends the connection. */
  answer(with_: ((path: string) => Answer | undefined) | null): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** `cut`: the connection breaks off in the middle of the file. */
export type Answer =
  { readonly body: string | Buffer; readonly type: string; readonly status?: number } | "cut";

/** Serves `dist` under a folder such as `/` or `/walks/calais/`, with the plain headers of the simplest host. */
export async function openHost(folder = "/"): Promise<Host> {
  let asked: string[] = [];
  let answer: ((path: string) => Answer | undefined) | null = null;
  let port = 0;
  let server: Server | null = null;

  async function respond(path: string): Promise<Answer> {
    asked.push(path);
    const other = answer?.(path);
    if (other) return other;
    try {
      const body = await readFile(join(dist, path || "index.html"));
      return { body, type: types[extname(path || "index.html")] ?? "application/octet-stream" };
    } catch {
      return { body: "<!doctype html><title>Not here</title>", type: "text/html", status: 404 };
    }
  }

  async function start(): Promise<void> {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://host");
      void respond(pathname.startsWith(folder) ? pathname.slice(folder.length) : "elsewhere").then(
        (given) => {
          if (given === "cut") {
            response.writeHead(200, { "content-type": "text/javascript", "content-length": 1000 });
            response.write("let half");
            return response.destroy();
          }
          return response.writeHead(given.status ?? 200, { "content-type": given.type }).end(given.body);
        },
      );
    });
    await new Promise<void>((done) => server?.listen(port, "127.0.0.1", done));
    const bound = server.address();
    port = typeof bound === "object" && bound ? bound.port : port;
  }
  await start();

  return {
    address: `http://127.0.0.1:${port}${folder}`,
    asked() {
      const since = asked;
      asked = [];
      return since;
    },
    answer(with_) {
      answer = with_;
    },
    async stop() {
      const closed = new Promise<void>((done) => server?.close(() => done()));
      server?.closeAllConnections();
      await closed;
    },
    start,
  };
}
