import type { WayClass } from "../../src/domain/layer.ts";
import type { Position } from "../../src/domain/position.ts";
import { oldTown } from "../area.ts";
import { metresAlong } from "../plane.ts";
import { isInside } from "../geometry.ts";
import { item } from "../list.ts";
import { isFootClass, wayClass } from "./classes.ts";
import type { Piece } from "./network.ts";
import { tag } from "./raw.ts";

const roughest = new Set(["very_bad", "horrible", "very_horrible", "impassable"]);
const loose = new Set(["sand", "gravel", "pebblestone", "mud", "rock"]);

/** A piece with what its tags mean for a walker. */
export interface Way {
  readonly line: readonly Position[];
  readonly name: string | undefined;
  readonly class: WayClass;
  readonly walkable: boolean;
  readonly bridge: boolean;
  readonly passage: boolean;
  /** A tunnel that is none for walkers. */
  readonly underpass: boolean;
  readonly roundaboutTag: boolean;
  readonly stepFree: boolean | undefined;
}

/** Reads the tags of a piece; nothing for ways not built yet and other things that are no ways. */
export function readWay(piece: Piece): Way | undefined {
  const way = wayClass(tag(piece.raw, "highway") ?? "");
  if (!way || tag(piece.raw, "area") === "yes") return undefined;
  const tunnel = tag(piece.raw, "tunnel");
  const inTunnel = tunnel !== undefined && tunnel !== "no";
  const passage =
    tunnel === "building_passage" ||
    tag(piece.raw, "covered") === "yes" ||
    (inTunnel && (isFootClass(way) || isPorch(piece.line)));
  const underpass = inTunnel && !passage;
  const bridge = tag(piece.raw, "bridge");
  return {
    line: piece.line,
    name: tag(piece.raw, "name"),
    class: way,
    walkable: way !== "trunk" && !underpass && mayWalk(piece),
    bridge: bridge !== undefined && bridge !== "no",
    passage,
    underpass,
    roundaboutTag: tag(piece.raw, "junction") === "roundabout",
    stepFree: isStepFree(piece),
  };
}

/** Tunnels shorter than 20 metres in the old town are porches under the rebuilt houses, whatever their tag says. */
function isPorch(line: readonly Position[]): boolean {
  return metresAlong(line) < 20 && isInside(item(line, 0), oldTown);
}

/** What the tags say of wheels; what they do not say is left open. */
function isStepFree({ raw }: Piece): boolean | undefined {
  const wheelchair = tag(raw, "wheelchair") ?? "";
  if (["yes", "designated"].includes(wheelchair)) return true;
  const barrier =
    wheelchair === "no" ||
    tag(raw, "kerb") === "raised" ||
    roughest.has(tag(raw, "smoothness") ?? "") ||
    loose.has(tag(raw, "surface") ?? "");
  return barrier ? false : undefined;
}

function mayWalk({ raw }: Piece): boolean {
  const foot = tag(raw, "foot");
  if (foot !== undefined) return foot !== "no" && foot !== "private";
  const access = tag(raw, "access");
  return access !== "no" && access !== "private";
}
