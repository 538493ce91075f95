import type { Paper } from "./paper.ts";

/**
 * Tells the printer the size of the sheet. Rules for pages are only heard from the document, never from inside an
 * element; `remove` takes them back.
 */
export function pageSheet(): { readonly set: (paper: Paper) => void; readonly remove: () => void } {
  const sheet = new CSSStyleSheet();
  return {
    set({ width, height }) {
      sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
      if (!document.adoptedStyleSheets.includes(sheet)) {
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }
    },
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
