/** The item at an index, counted from the end when negative. Throws when there is none: that is a bug of ours. */
export function item<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return found;
}

/** Each item with the one after it. */
export function pairs<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.slice(1).map((after, index) => [item(list, index), after] as const);
}

/** Adds an item to the list under a key, which is made when it is missing. */
export function put<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Items sorted into lists by a key. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const each of items) put(lists, keyOf(each), each);
  return lists;
}
