import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
  /** Types into what the body gives. */
  type(keys: string, body: string, ...given: readonly unknown[]): Promise<void>;
  end(): Promise<void>;
}

/** The window; both engines make it a little wider where their own buttons need it. */
const phone = { width: 420, height: 900 };

/** What the protocols of both engines can do with a page. */
interface Driver {
  goto(address: string): Promise<unknown>;
  run(body: string, given: readonly unknown[]): Promise<unknown>;
  click(element: string): Promise<unknown>;
  keys(element: string, text: string): Promise<unknown>;
  end(): Promise<void>;
}

function engineOf(driver: Driver): Engine {
  const find = async (body: string, given: readonly unknown[]): Promise<string> => {
    const id = ((await driver.run(body, given)) as Record<string, string> | null)?.[elementKey];
    if (id === undefined) throw new Error(`There is no element ${given.join(", ")}.`);
    return id;
  };
  return {
    goto: async (address) => void (await driver.goto(address)),
    run: (body, ...given) => driver.run(body, given),
    press: async (body, ...given) => void (await driver.click(await find(body, given))),
    type: async (text, body, ...given) => void (await driver.keys(await find(body, given), text)),
    end: () => driver.end(),
  };
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
    ["--marionette", "--no-remote", "--profile", profile],
    { env: software, stdio: "ignore" },
  );
  const marionette = await until(() => openMarionette(port), 60_000);
  await marionette.send("WebDriver:NewSession", { capabilities: {} });
  await marionette.send("WebDriver:SetWindowRect", phone);
  return engineOf({
    goto: (url) => marionette.send("WebDriver:Navigate", { url }),
    async run(script, args) {
      const answer = await marionette.send("WebDriver:ExecuteScript", { script, args });
      return (answer as { readonly value: unknown }).value;
    },
    click: (id) => marionette.send("WebDriver:ElementClick", { id }),
    keys: (id, text) => marionette.send("WebDriver:ElementSendKeys", { id, text }),
    async end() {
      marionette.close();
      await endOf(program);
      rmSync(profile, { recursive: true, force: true });
    },
  });
}

/** Where Debian puts it: in a folder named after the processor. */
function debianMiniBrowser(): string | undefined {
  return readdirSync("/usr/lib")
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
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
  const binary = process.env["MINIBROWSER_PATH"] ?? debianMiniBrowser();
  const capabilities = {
    alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } },
  };
  const { sessionId } = (await until(() => send("POST", "/session", { capabilities }), 60_000)) as {
    readonly sessionId: string;
  };
  const session = `/session/${sessionId}`;
  await send("POST", `${session}/window/rect`, phone);
  return engineOf({
    goto: (url) => send("POST", `${session}/url`, { url }),
    run: (script, args) => send("POST", `${session}/execute/sync`, { script, args }),
    click: (id) => send("POST", `${session}/element/${id}/click`, {}),
    keys: (id, text) => send("POST", `${session}/element/${id}/value`, { text }),
    async end() {
      await send("DELETE", session).catch(() => {});
      await endOf(server);
    },
  });
}
