import type { LayerSpecification, Map, StyleSpecification } from "maplibre-gl";

type Values = Readonly<Record<string, unknown>>;

/**
 * Changes a drawn style into another with the same layers and sources, touching only what differs: no data is read
 * again and nothing flashes.
 */
export function repaint(map: Map, before: StyleSpecification, after: StyleSpecification): void {
  const drawn = new globalThis.Map(before.layers.map((layer) => [layer.id, layer]));
  for (const layer of after.layers) {
    const old = drawn.get(layer.id);
    if (old === undefined) continue;
    for (const [name, value] of differences(old.paint, layer.paint)) {
      map.setPaintProperty(layer.id, name as never, value as never, { validate: false });
    }
    for (const [name, value] of differences(old.layout, layer.layout)) {
      map.setLayoutProperty(layer.id, name as never, value as never, { validate: false });
    }
    if (!same(filterOf(old), filterOf(layer))) {
      map.setFilter(layer.id, filterOf(layer) ?? null, { validate: false });
    }
  }
}

function differences(before: Values | undefined, after: Values | undefined): [string, unknown][] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .filter((name) => !same(before?.[name], after?.[name]))
    .map((name): [string, unknown] => [name, after?.[name]]);
}

function filterOf(layer: LayerSpecification) {
  return "filter" in layer ? layer.filter : undefined;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
