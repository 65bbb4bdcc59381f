/** It runs what stands elsewhere: in a file, or in a text that it makes. */
const elsewhere = /\b(?:eval|source)\b|(?:^|[\s;&|({])\.\s/;

/**
 * What the texts of an article's blocks give reason to expect, of a block itself or of a later one that calls its functions. Each errs on the
 * side of caution: it costs a little time, and nothing else.
 */
export class Suspicions {
  #hidesItsEnd = false;
  #filtersLater = false;
  #traces = false;
  #tracesCommands = false;
  #ownsLineNumber = false;

  /** Takes in a block that is about to run. */
  learn(text: string): void {
    this.#hidesItsEnd ||= /\b(?:exec|trap)\b/.test(text) || elsewhere.test(text);
    this.#filtersLater ||= /\bexec\b[^\n]*>\(/.test(text);
    this.#traces ||= /\bset\b|xtrace|verbose/.test(text) || elsewhere.test(text);
    this.#tracesCommands ||= text.includes('DEBUG');
    this.#ownsLineNumber ||= /(?<!\$\{?)\bLINENO\b/.test(text);
  }

  /** The article may have taken docproof's EXIT trap away unseen. */
  get hidesItsEnd(): boolean {
    return this.#hidesItsEnd;
  }

  /** Tracing may be on at the end of a block. */
  get traces(): boolean {
    return this.#traces;
  }

  /** `LINENO` may be a variable of the article's, or none: it does more with it than to read it. */
  get ownsLineNumber(): boolean {
    return this.#ownsLineNumber;
  }

  /** The output of a block may pass through another process. */
  filters(text: string): boolean {
    return this.#filtersLater || text.includes('>(');
  }

  /** A DEBUG trap may be set in a block, or in what it runs. */
  tracesCommands(text: string): boolean {
    return this.#tracesCommands || elsewhere.test(text);
  }
}
