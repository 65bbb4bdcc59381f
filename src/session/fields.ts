/** Splits a byte stream into NUL-terminated fields of UTF-8 text. */
export class FieldReader {
  readonly fields: string[] = [];
  #rest: Buffer[] = [];

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#rest.push(chunk.subarray(start, end));
      this.fields.push(Buffer.concat(this.#rest).toString('utf8'));
      this.#rest = [];
      start = end + 1;
    }
    if (start < chunk.length) this.#rest.push(chunk.subarray(start));
  }

  /** Forgets everything. */
  reset(): void {
    this.fields.length = 0;
    this.#rest = [];
  }

  /** Takes all fields that are complete. */
  take(count: number = this.fields.length): string[] {
    return this.fields.splice(0, count);
  }
}
