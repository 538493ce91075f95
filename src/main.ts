import "./trusted.ts";
import "./fonts.css";
import { StrollApp } from "./stroll-app.ts";

/** What no code of ours expected ends here, is told once, and leaves the page as it is. */
function reportUnexpected(why: unknown): void {
  const app = document.querySelector("stroll-app");
  if (app instanceof StrollApp) app.reportUnexpected(why instanceof Error ? why.message : String(why));
}

window.addEventListener("error", (event) => reportUnexpected(event.error ?? event.message));
window.addEventListener("unhandledrejection", (event) => reportUnexpected(event.reason));
