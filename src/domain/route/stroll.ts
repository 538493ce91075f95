import type { RouteError } from "../errors.ts";
import { err, ok, type Result } from "../result.ts";
import type { WalkGraph } from "./graph.ts";
import { pathsBetweenAll, pathsOneByOne, terminalAt, type Paths, type Terminal } from "./network.ts";
import { bestOrder, type OrderFound } from "./order.ts";
import { never, unitsPerMetre, type OrderTask } from "./order-task.ts";
import { approximateMetres, lineOfPath, unknownMetres } from "./path.ts";
import { checkRequest, endId, startId, usualSpeed } from "./request.ts";
import type { Path } from "./shortest.ts";
import { stepsOf } from "./steps.ts";
import type { PlaceId } from "../place.ts";
import type { Leg, StopVisit, Stroll, StrollRequest } from "./types.ts";

/** The points a stroll runs through. */
interface Terminals {
  readonly stops: readonly Terminal[];
  readonly start: Terminal | undefined;
  readonly end: Terminal | undefined;
}

/**
 * Plans a walk through all stops. Distances in metres, times in minutes; the order of least metres when asked
 * for the best, along ways of least cost (`wayCost`). Whatever is asked, failures are values.
 */
export function planStroll(graph: WalkGraph, request: StrollRequest): Result<Stroll, RouteError> {
  const checked = checkRequest(request);
  if (!checked.ok) return checked;
  const avoid = { steps: request.stepFree === true };
  const terminals = terminalsOf(graph, request);
  if (!terminals.ok) return terminals;
  const { stops, start, end } = terminals.value;

  const points = [start, ...stops, end].filter((terminal) => terminal !== undefined);
  const all = request.order === "best" ? pathsBetweenAll(graph, points, avoid) : undefined;
  const paths = all ?? pathsOneByOne(graph, avoid);
  const found = all ? findOrder(request, terminals.value, all) : ok(givenOrder(stops.length));
  if (!found.ok) return found;

  const ordered = found.value.order.map((index) => stops[index] as Terminal);
  const route = routeThrough(ordered, start, request.shape === "loop" ? (start ?? loopEnd(ordered)) : end);
  const legs: Leg[] = [];
  for (const [index, to] of route.entries()) {
    const from = route[index - 1];
    if (from === undefined) continue;
    const path = paths.path(from, to);
    if (!path.ok) return path;
    legs.push(legOf(graph, path.value, from, to, request.speed ?? usualSpeed));
  }
  const metres = legs.reduce((sum, leg) => sum + leg.metres, 0);
  const order = ordered.map(({ id }) => id);
  const visits = visitsOf(request, order, legs);
  return ok({
    order,
    dropped: [],
    visits,
    legs,
    metres,
    walkMinutes: minutesFor(metres, request.speed ?? usualSpeed),
    visitMinutes: visits.reduce((sum, { arrive, wait, leave }) => sum + leave - arrive - wait, 0),
    waitMinutes: visits.reduce((sum, { wait }) => sum + wait, 0),
    proven: found.value.proven,
    gap: found.value.gap,
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

function givenOrder(count: number): OrderFound {
  return { order: Array.from({ length: count }, (_, index) => index), proven: count === 1, gap: 0 };
}

/** A loop without a start of its own closes at its first stop, if there is another to come back from. */
function loopEnd(ordered: readonly Terminal[]): Terminal | undefined {
  return ordered.length > 1 ? ordered[0] : undefined;
}

function routeThrough(
  ordered: readonly Terminal[],
  start: Terminal | undefined,
  last: Terminal | undefined,
): readonly Terminal[] {
  return [start, ...ordered, last].filter((terminal) => terminal !== undefined);
}

function findOrder(
  request: StrollRequest,
  { stops, start, end }: Terminals,
  paths: Paths,
): Result<OrderFound, RouteError> {
  const count = stops.length;
  const between = new Float64Array(count * count);
  for (const [row, from] of stops.entries()) {
    for (const [column, to] of stops.slice(0, row).entries()) {
      const units = unitsBetween(paths, from, to);
      if (units === Infinity) return err({ kind: "no-way", from: to.id, to: from.id });
      between[row * count + column] = units;
      between[column * count + row] = units;
    }
  }
  const toEach = (terminal: Terminal | undefined): Float64Array =>
    Float64Array.from(stops, (stop) => (terminal ? unitsBetween(paths, terminal, stop) : 0));
  const enter = toEach(start);
  const leave = toEach(request.shape === "loop" ? start : end);
  for (const [terminal, units] of [
    [start, enter],
    [end, leave],
  ] as const) {
    const away = stops[units.indexOf(Infinity)];
    if (terminal && away) return err({ kind: "no-way", from: terminal.id, to: away.id });
  }
  return ok(bestOrder(withFixedStops(request, { between, enter, leave }, start !== undefined)));
}

function unitsBetween(paths: Paths, from: Terminal, to: Terminal): number {
  return Math.round(paths.metres(from, to) * unitsPerMetre);
}

/** Rules out every stop but the fixed one at either end; a loop of stops alone is cut open at a fixed stop. */
function withFixedStops(request: StrollRequest, task: OrderTask, hasStart: boolean): OrderTask {
  const indexOf = (id: string | undefined): number | undefined => {
    const index = request.stops.findIndex((stop) => stop.id === id);
    return index < 0 ? undefined : index;
  };
  const only = (metres: Float64Array, kept: number | undefined): Float64Array =>
    kept === undefined ? metres : metres.map((value, index) => (index === kept ? value : never));
  const count = request.stops.length;
  const row = (stop: number): Float64Array => task.between.slice(stop * count, (stop + 1) * count);
  const first = indexOf(request.firstStop);
  const last = indexOf(request.lastStop);
  if (request.shape === "one-way" || hasStart) {
    return { ...task, enter: only(task.enter, first), leave: only(task.leave, last) };
  }
  if (first === undefined && last !== undefined) {
    return { ...task, enter: row(last), leave: only(task.leave, last) };
  }
  return { ...task, enter: only(task.enter, first ?? 0), leave: only(row(first ?? 0), last) };
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

/** When one comes to each stop and leaves it again. */
function visitsOf(
  request: StrollRequest,
  order: readonly PlaceId[],
  legs: readonly Leg[],
): readonly StopVisit[] {
  const minutes = new Map(legs.map((leg) => [leg.to, leg.minutes]));
  let now = request.departAt ?? 0;
  return order.map((id, index) => {
    const arrive = now + (index === 0 && request.start === undefined ? 0 : (minutes.get(id) ?? 0));
    now = arrive + (request.stops.find((stop) => stop.id === id)?.visitMinutes ?? 0);
    return { id, arrive, wait: 0, leave: now };
  });
}

function minutesFor(metres: number, speed: number): number {
  return metres / speed / 60;
}
