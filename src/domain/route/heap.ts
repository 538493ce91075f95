/** A queue that gives the smallest key first; equal keys come in the order of their items. */
export interface Heap {
  readonly size: number;
  push(key: number, item: number): void;
  /** The smallest item, or −1 when empty. */
  pop(): number;
  /** The key of the item popped last. */
  readonly key: number;
}

/** An empty binary heap. */
export function createHeap(): Heap {
  const keys: number[] = [];
  const items: number[] = [];
  let poppedKey = Number.NaN;

  const isBefore = (key: number, item: number, other: number): boolean => {
    const otherKey = keys[other] as number;
    return key < otherKey || (key === otherKey && item < (items[other] as number));
  };
  const move = (from: number, to: number): void => {
    keys[to] = keys[from] as number;
    items[to] = items[from] as number;
  };

  return {
    get size() {
      return items.length;
    },
    get key() {
      return poppedKey;
    },
    push(key, item) {
      let hole = items.length;
      keys.push(key);
      items.push(item);
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        if (!isBefore(key, item, parent)) break;
        move(parent, hole);
        hole = parent;
      }
      keys[hole] = key;
      items[hole] = item;
    },
    pop() {
      const top = items[0];
      if (top === undefined) return -1;
      poppedKey = keys[0] as number;
      const key = keys.pop() as number;
      const item = items.pop() as number;
      const size = items.length;
      if (size === 0) return top;
      let hole = 0;
      for (let child = 1; child < size; child = 2 * hole + 1) {
        const right = child + 1;
        const least =
          right < size && isBefore(keys[right] as number, items[right] as number, child) ? right : child;
        if (isBefore(key, item, least)) break;
        move(least, hole);
        hole = least;
      }
      keys[hole] = key;
      items[hole] = item;
      return top;
    },
  };
}
