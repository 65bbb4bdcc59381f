/** What the shell reports at the end of a block. */
export interface Report {
  /** `$?` */
  status: number;
  /** `$-` */
  flags: string;
  /** Values of the watched variables that are set. */
  variables: Map<string, string>;
}

/**
 * Reads the report of a block out of NUL-terminated fields: a token, `$?`, `$-`, the number of watched variables, and for
 * each whether it is set and its value.
 *
 * @returns `null` while the report has not arrived whole
 */
export function readReport(
  fields: readonly string[],
  token: string,
  watch: readonly string[],
): Report | null {
  const start = fields.indexOf(token);
  if (start === -1 || fields.length - start < 4 + 2 * watch.length) return null;
  const [, status, flags = '', , ...values] = fields.slice(start);
  const variables = new Map<string, string>();
  for (const [index, name] of watch.entries()) {
    if (values[2 * index] === 'set') variables.set(name, values[2 * index + 1] ?? '');
  }
  return { status: Number(status), flags, variables };
}
