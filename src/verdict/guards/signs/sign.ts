/** A way in which programs say that they failed. */
export interface ErrorSign {
  /** Whose way it is. */
  name: string;
  /** Global; tied to its place in the line, so that prose about errors is none. What it captures tells one error of the kind from another. */
  pattern: RegExp;
}
