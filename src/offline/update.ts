import type { Update } from "../app/offline.ts";
import { ask } from "./talk.ts";

/** Watches for a newer release. */
export interface Updates {
  /** Lets the newer release take over and loads the page anew, unless other pages still use the old one. */
  takeOver(): Promise<void>;
  end(): void;
}

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

  function onFound(): void {
    const { installing, active } = registration;
    // The first release of all is no update.
    if (!installing || !active) return;
    installing.addEventListener("statechange", () => {
      if (installing.state === "installed") show("ready");
    });
  }
  function onChange(): void {
    if (wanted) location.reload();
  }

  if (registration.waiting && registration.active) show("ready");
  registration.addEventListener("updatefound", onFound);
  workers.addEventListener("controllerchange", onChange);

  return {
    async takeOver() {
      const { waiting } = registration;
      if (!waiting) return location.reload();
      wanted = true;
      show("switching");
      if (await ask(waiting, "switch")) return;
      wanted = false;
      show("blocked");
    },
    end() {
      registration.removeEventListener("updatefound", onFound);
      workers.removeEventListener("controllerchange", onChange);
    },
  };
}
