import * as v from "valibot";
import { inEveryLanguage, prose } from "./parts.ts";

const label = inEveryLanguage(prose);
const url = v.pipe(v.string(), v.url("must be a web address"));

/** `geo/content/sources.json`: only pages of official bodies carry an address. */
export const sourcesFile = v.record(
  v.string(),
  v.variant("kind", [
    v.strictObject({ kind: v.literal("official"), label, url: v.exactOptional(url) }),
    v.strictObject({ kind: v.picklist(["book", "site", "article"]), label }),
  ]),
);

/** The register of sources as its authors write it. */
export type SourcesFile = v.InferOutput<typeof sourcesFile>;
