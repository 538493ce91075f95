/**
 * How far a position or a claim may be trusted.
 * `surveyed`: measured, good to a few metres. `approximate`: drawn or inferred, good to its precision.
 * `disputed`: sources disagree, and both versions are told.
 */
export type Certainty = "surveyed" | "approximate" | "disputed";

/** The four voices of colour: rifle green for memorials and the main action, umber for forts and old lines,
 * ink blue for water, plain ink for the rest. Poppy red belongs to the route alone. */
export type Voice = "rifle" | "umber" | "water" | "ink";

/** What every feature of every layer says about itself. */
export interface Papers {
  /** Where the geometry comes from, in words. */
  readonly source: string;
  readonly licence: Licence;
  readonly certainty: Certainty;
  /** Radius in metres within which the true position lies. */
  readonly precision_m: number;
}

/** SPDX identifiers of the licences the layers may carry. */
export type Licence = "ODbL-1.0" | "etalab-2.0" | "CC-BY-4.0";
