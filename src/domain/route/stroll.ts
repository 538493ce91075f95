import type { RouteError } from "../errors.ts";
import { ok, type Result } from "../result.ts";
import { distancesOf, type Terminals, type Ties } from "./distances.ts";
import type { WalkGraph } from "./graph.ts";
import { pathsBetweenAll, pathsOneByOne, terminalAt, type Terminal } from "./network.ts";
import { unitsPerMetre } from "./order-task.ts";
import { approximateMetres, lineOfPath, unknownMetres } from "./path.ts";
import { checkRequest, endId, startId, usualSpeed } from "./request.ts";
import type { Path } from "./shortest.ts";
import { stepsOf } from "./steps.ts";
import { noLimit, timetableAlong, type Timing } from "./timing.ts";
import type { DroppedStop, Leg, StopVisit, Stroll, StrollRequest } from "./types.ts";
import { orderOf, visitsOf, type Visits } from "./visits.ts";

/**
 * Plans a walk through the stops. In the best order the way is the shortest there is, along ways of least cost
 * (`wayCost`). Where opening hours or a budget leave no time for all stops, those kept weigh most; then there are as
 * many as possible; then one walks and waits least; then one walks least. The budget holds walking, waiting and
 * visits. A visit lies within one opening; without a departure only what is closed all day is known to be closed.
 * When no stop can be visited, the stroll is empty and tells why. Whatever is asked, failures are values.
 */
export function planStroll(graph: WalkGraph, request: StrollRequest): Result<Stroll, RouteError> {
  const checked = checkRequest(request);
  if (!checked.ok) return checked;
  const avoid = { steps: request.stepFree === true };
  const terminals = terminalsOf(graph, request);
  if (!terminals.ok) return terminals;
  const { stops, start, end } = terminals.value;

  const speed = request.speed ?? usualSpeed;
  const timing = timingOf(request, speed);
  const isTimed = timing.limit < noLimit || timing.open.some((open) => open !== undefined);
  const points = [start, ...stops, end].filter((terminal) => terminal !== undefined);
  const all = isTimed || request.order === "best" ? pathsBetweenAll(graph, points, avoid) : undefined;
  const paths = all ?? pathsOneByOne(graph, avoid);
  let found: Visits = { order: [...stops.keys()], dropped: [], proven: stops.length === 1, gap: 0 };
  if (all) {
    const distances = distancesOf(terminals.value, request.shape, all);
    if (!distances.ok) return distances;
    const ties = tiesOf(request);
    found = isTimed
      ? visitsOf(distances.value, ties, timing)
      : { ...orderOf(distances.value, ties), dropped: [] };
  }

  const legs: Leg[] = [];
  const ordered = found.order.map((index) => stops[index] as Terminal);
  for (const [from, to] of stagesOf(
    ordered,
    start,
    request.shape === "loop" ? (start ?? loopEnd(ordered)) : end,
  )) {
    const path = paths.path(from, to);
    if (!path.ok) return path;
    legs.push(legOf(graph, path.value, from, to, speed));
  }
  const metres = legs.reduce((sum, leg) => sum + leg.metres, 0);
  return ok({
    order: ordered.map(({ id }) => id),
    dropped: found.dropped.map(({ stop, why, extra, soonest }): DroppedStop => {
      const [minutes, earliest] = [extra, soonest].map((units) => units / unitsPerMinute(speed)) as [
        number,
        number,
      ];
      const { id } = stops[stop] as Terminal;
      return { id, why, minutes, ...(why === "closed" && { soonest: (request.departAt ?? 0) + earliest }) };
    }),
    ...visitsAlong(request, timing, found.order, legs, speed),
    legs,
    metres,
    walkMinutes: minutesFor(metres, speed),
    proven: found.proven,
    gap: found.gap,
  });
}

function terminalsOf(graph: WalkGraph, request: StrollRequest): Result<Terminals, RouteError> {
  const avoid = { steps: request.stepFree === true };
  const stops: Terminal[] = [];
  for (const { id, position } of request.stops) {
    const terminal = terminalAt(graph, id, position, avoid);
    if (!terminal.ok) return terminal;
    stops.push(terminal.value);
  }
  const ends: (Terminal | undefined)[] = [];
  for (const [id, position] of [
    [startId, request.start],
    [endId, request.shape === "loop" ? undefined : request.end],
  ] as const) {
    const terminal = position && terminalAt(graph, id, position, avoid);
    if (terminal && !terminal.ok) return terminal;
    ends.push(terminal?.value);
  }
  return ok({ stops, start: ends[0], end: ends[1] });
}

function tiesOf({ stops, order, shape, start, firstStop, lastStop }: StrollRequest): Ties {
  const indexOf = (id: string | undefined): number | undefined =>
    id === undefined ? undefined : stops.findIndex((stop) => stop.id === id);
  return {
    isClosed: shape === "loop" && start === undefined,
    isGiven: order === "given",
    first: indexOf(firstStop),
    last: indexOf(lastStop),
  };
}

/** The clock of a request, counted from the departure in the units of the distances. */
function timingOf({ stops, departAt, budgetMinutes }: StrollRequest, speed: number): Timing {
  const perMinute = unitsPerMinute(speed);
  const units = (minutes: number): number => Math.round(minutes * perMinute);
  return {
    stay: Float64Array.from(stops, ({ visitMinutes }) => units(visitMinutes ?? 0)),
    open: stops.map(({ open }) => {
      if (open === undefined || (departAt === undefined && open.length > 0)) return undefined;
      return open.map(([from, to]) => [units(from - (departAt ?? 0)), units(to - (departAt ?? 0))] as const);
    }),
    weight: Float64Array.from(stops, ({ weight }) => weight ?? 1),
    limit: budgetMinutes === undefined ? noLimit : Math.min(noLimit, units(budgetMinutes)),
  };
}

/** A loop without a start of its own closes at its first stop, if there is another to come back from. */
function loopEnd(ordered: readonly Terminal[]): Terminal | undefined {
  return ordered.length > 1 ? ordered[0] : undefined;
}

/** From where to where one walks; nowhere when there is no stop to walk to. */
function stagesOf(
  ordered: readonly Terminal[],
  start: Terminal | undefined,
  last: Terminal | undefined,
): readonly (readonly [from: Terminal, to: Terminal])[] {
  if (ordered.length === 0) return [];
  const route = [start, ...ordered, last].filter((terminal) => terminal !== undefined);
  return route.slice(1).map((to, index) => [route[index] as Terminal, to]);
}

function legOf(graph: WalkGraph, path: Path, from: Terminal, to: Terminal, speed: number): Leg {
  const line = lineOfPath(graph, path, from.position, to.position);
  return {
    from: from.id,
    to: to.id,
    metres: path.metres,
    minutes: minutesFor(path.metres, speed),
    line,
    steps: stepsOf(graph, path, line, { from: from.id, to: to.id }),
    approximateMetres: approximateMetres(graph, path),
    unknownMetres: unknownMetres(graph, path),
  };
}

/** When one comes to each stop, waits and leaves again. */
function visitsAlong(
  { stops, start, departAt }: StrollRequest,
  timing: Timing,
  order: readonly number[],
  legs: readonly Leg[],
  speed: number,
): Pick<Stroll, "visits" | "visitMinutes" | "waitMinutes"> {
  const ways = legs.map(({ metres }) => Math.round(metres * unitsPerMetre));
  if (start === undefined) ways.unshift(0);
  const { arrive, begin, leave } = timetableAlong(timing, order, ways);
  const minutes = (units: number): number => units / unitsPerMinute(speed);
  const visits = order.map((stop, index): StopVisit => {
    const [from, to] = [arrive[index] as number, begin[index] as number];
    return {
      id: (stops[stop] as { id: string }).id,
      arrive: (departAt ?? 0) + minutes(from),
      wait: minutes(to - from),
      leave: (departAt ?? 0) + minutes(leave[index] as number),
    };
  });
  return {
    visits,
    visitMinutes: order.reduce((sum, stop) => sum + (stops[stop]?.visitMinutes ?? 0), 0),
    waitMinutes: visits.reduce((sum, { wait }) => sum + wait, 0),
  };
}

/** Units of the distances walked in a minute. */
function unitsPerMinute(speed: number): number {
  return Math.round(60 * speed * unitsPerMetre);
}

function minutesFor(metres: number, speed: number): number {
  return metres / speed / 60;
}
