import type { Update } from "../app/offline.ts";
import { ask } from "./talk.ts";

/** Watches for a newer release. */
export interface Updates {
  /** Lets the newer release take over and loads the page anew, unless other pages still use the old one. */
  takeOver(): Promise<void>;
  end(): void;
}

/** After so many milliseconds the page is loaded anew untold: iPhones may never tell who is in charge. */
const patience = 3_000;

/**
 * Tells when a newer release lies complete on the phone. It takes over by itself only after the last page of the
 * old one is closed: until then both are there, and a walk under way keeps the one it began with.
 */
export function keepUpdated(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
  location: Location,
  show: (update: Update) => void,
): Updates {
  let wanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onFound(): void {
    const { installing, active } = registration;
    // The first release of all is no update.
    if (!installing || !active) return;
    installing.addEventListener("statechange", () => {
      if (installing.state === "installed") show("ready");
    });
  }
  function onChange(): void {
    if (!wanted) return;
    wanted = false;
    location.reload();
  }

  if (registration.waiting && registration.active) show("ready");
  // One that began to arrive before anybody listened.
  onFound();
  registration.addEventListener("updatefound", onFound);
  workers.addEventListener("controllerchange", onChange);

  return {
    async takeOver() {
      const { waiting } = registration;
      if (!waiting) return location.reload();
      wanted = true;
      show("switching");
      const outcome = await ask(workers, waiting, "switch").catch(() => null);
      if (outcome) {
        timer = setTimeout(onChange, patience);
        return;
      }
      wanted = false;
      // Without an answer it can only be offered again.
      show(outcome === null ? "ready" : "blocked");
    },
    end() {
      clearTimeout(timer);
      registration.removeEventListener("updatefound", onFound);
      workers.removeEventListener("controllerchange", onChange);
    },
  };
}
