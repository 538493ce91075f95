import type { SvgNode } from "../../../src/print/node.ts";

/** Every element of a drawing, from the outside in. */
export function* everyNode(root: SvgNode): Generator<SvgNode> {
  yield root;
  for (const child of root.children) if (typeof child !== "string") yield* everyNode(child);
}

/** The words inside an element. */
export function wordsIn(root: SvgNode | string): string {
  return typeof root === "string" ? root : root.children.map(wordsIn).join("");
}

/** The elements marked as this part. */
export function partsOf(root: SvgNode, part: string): SvgNode[] {
  return [...everyNode(root)].filter(({ attributes }) => attributes["data-part"] === part);
}
