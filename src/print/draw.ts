import type { SvgNode } from "./node.ts";
import { attributeText } from "./write.ts";

const svg = "http://www.w3.org/2000/svg";

/** The drawing as an element of the page, built piece by piece so that no text is ever read as markup. */
export function drawSvg(drawing: SvgNode): SVGElement {
  const element = document.createElementNS(svg, drawing.name);
  for (const [name, value] of Object.entries(drawing.attributes)) {
    if (name !== "xmlns") element.setAttribute(name, attributeText(value));
  }
  for (const child of drawing.children) {
    element.append(typeof child === "string" ? child : drawSvg(child));
  }
  return element;
}
