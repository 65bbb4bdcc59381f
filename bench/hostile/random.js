/** A source of numbers that are the same for the same seed (mulberry32). */
export class Random {
  /** @param {number} seed */
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /**
   * A whole number from 0 to one less.
   * @param {number} below
   */
  below(below) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /**
   * One of them.
   * @template T
   * @param {readonly [T, ...T[]]} choices
   * @returns {T}
   */
  of(choices) {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /**
   * True once in so many times.
   * @param {number} times
   */
  once(times) {
    return this.below(times) === 0;
  }
}
