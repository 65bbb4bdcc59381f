// Chance that can be repeated: the same seed gives the same numbers on every machine.

/**
 * A number of 32 bits that a text comes to.
 * @param {string} text
 */
export function digest(text) {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
  return (state ^ (state >>> 15)) >>> 0;
}

/** Draws, one after the other, that follow from a seed. */
export class Chance {
  #drawn = 0;
  /** @param {string} seed */
  constructor(seed) {
    this.seed = seed;
  }

  /** From 0 up to, not including, 1. */
  next() {
    this.#drawn += 1;
    return digest(`${this.seed}#${this.#drawn}`) / 2 ** 32;
  }

  /**
   * A whole number, both ends included.
   * @param {number} least
   * @param {number} most
   */
  whole(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /**
   * @template T
   * @param {readonly T[]} list not empty
   * @returns {T}
   */
  one(list) {
    const found = list[this.whole(0, list.length - 1)];
    if (found === undefined) throw new Error('there is nothing to choose from');
    return found;
  }

  /**
   * The list in another order.
   * @template T
   * @param {readonly T[]} list
   * @returns {T[]}
   */
  shuffled(list) {
    const keyed = list.map((item) => ({ item, key: this.next() }));
    return keyed.toSorted((one, other) => one.key - other.key).map(({ item }) => item);
  }
}
