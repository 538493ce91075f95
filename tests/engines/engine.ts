import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMarionette } from "./marionette.ts";

/** How WebDriver passes an element about. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** A browser with one page. */
export interface Engine {
  goto(address: string): Promise<void>;
  /** Runs the body of a function in the page; its arguments are `arguments`. */
  run(body: string, ...given: readonly unknown[]): Promise<unknown>;
  /** Presses what the body gives, as a finger would. */
  press(body: string, ...given: readonly unknown[]): Promise<void>;
  end(): Promise<void>;
}

const software = { ...process.env, LIBGL_ALWAYS_SOFTWARE: "1" };

async function until<T>(attempt: () => Promise<T>, milliseconds: number): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill();
  await ended;
}

/** Firefox by Marionette, on a new profile that gives no page a position. */
export async function openFirefox(): Promise<Engine> {
  const port = 2831;
  const profile = mkdtempSync(join(tmpdir(), "calais-firefox-"));
  const settings = {
    "marionette.port": port,
    "permissions.default.geo": 2,
    "browser.shell.checkDefaultBrowser": false,
    "app.update.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "toolkit.telemetry.reportingpolicy.firstRun": false,
    "intl.accept_languages": "en-GB",
    "webgl.force-enabled": true,
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const program = spawn(
    process.env["FIREFOX_PATH"] ?? "firefox-esr",
    ["--marionette", "--no-remote", "--profile", profile, "--width", "420", "--height", "900"],
    { env: software, stdio: "ignore" },
  );
  const marionette = await until(() => openMarionette(port), 60_000);
  await marionette.send("WebDriver:NewSession", { capabilities: {} });
  const run = async (body: string, given: readonly unknown[]): Promise<unknown> => {
    const answer = await marionette.send("WebDriver:ExecuteScript", { script: body, args: given });
    return (answer as { readonly value: unknown }).value;
  };
  return {
    goto: async (url) => void (await marionette.send("WebDriver:Navigate", { url })),
    run: (body, ...given) => run(body, given),
    async press(body, ...given) {
      const found = (await run(body, given)) as Record<string, string>;
      await marionette.send("WebDriver:ElementClick", { id: found[elementKey] });
    },
    async end() {
      marionette.close();
      await endOf(program);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** WebKit’s small browser by WebDriver, https://www.w3.org/TR/webdriver2/ */
export async function openWebKit(): Promise<Engine> {
  const port = 4981;
  const server = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...software, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    stdio: "ignore",
  });
  async function send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error((value as { readonly message: string }).message);
    return value;
  }
  const binary = process.env["MINIBROWSER_PATH"] ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
  const capabilities = {
    alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } },
  };
  const { sessionId } = (await until(() => send("POST", "/session", { capabilities }), 60_000)) as {
    readonly sessionId: string;
  };
  const session = `/session/${sessionId}`;
  await send("POST", `${session}/window/rect`, { width: 420, height: 900 });
  const run = (script: string, args: readonly unknown[]): Promise<unknown> =>
    send("POST", `${session}/execute/sync`, { script, args });
  return {
    goto: async (url) => void (await send("POST", `${session}/url`, { url })),
    run: (body, ...given) => run(body, given),
    async press(body, ...given) {
      const found = (await run(body, given)) as Record<string, string>;
      await send("POST", `${session}/element/${found[elementKey]}/click`, {});
    },
    async end() {
      await send("DELETE", session).catch(() => {});
      await endOf(server);
    },
  };
}
