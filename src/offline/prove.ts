import { hashOf, type Release } from "./release.ts";

/**
 * Reads every file of the release back through the worker, as a page without network would, and compares its bytes
 * with what the build made. Gives the paths of those that are not right.
 */
export async function prove(release: Release, fetch: typeof globalThis.fetch): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { path, hash } of release.files) {
    try {
      const response = await fetch(path, { cache: "only-if-cached", mode: "same-origin" });
      if (response.ok && (await hashOf(await response.arrayBuffer())) === hash) continue;
    } catch {
      // Counts as wrong, below.
    }
    wrong.push(path);
  }
  return wrong;
}
