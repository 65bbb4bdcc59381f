import type { BlockRequest } from './types.ts';

/** What the shell reports at the end of a block. */
export interface Report {
  /** `$?` */
  status: number;
  /** `$-` */
  flags: string;
  /** Values of the watched variables that are set. */
  variables: Map<string, string>;
  /** Elements of the arrays that were wanted. */
  elements: Map<string, string[]>;
}

/** Names of variables of which a report is to tell something. */
export type Watched = Pick<BlockRequest, 'watch' | 'watchElements'>;

/**
 * Reads the report of a block out of NUL-terminated fields: a token, `$?`, `$-`, the number of watched variables, for each whether it is
 * set and its value, and for each array its elements and the token.
 *
 * @returns `null` while the report has not arrived whole
 */
export function readReport(
  fields: readonly string[],
  token: string,
  { watch, watchElements = [] }: Watched,
): Report | null {
  const start = fields.indexOf(token);
  if (start === -1 || fields.length - start < 4 + 2 * watch.length) return null;
  const [, status, flags = '', , ...values] = fields.slice(start);
  const variables = new Map<string, string>();
  for (const [index, name] of watch.entries()) {
    if (values[2 * index] === 'set') variables.set(name, values[2 * index + 1] ?? '');
  }
  const elements = new Map<string, string[]>();
  let from = 2 * watch.length;
  for (const name of watchElements) {
    const end = values.indexOf(token, from);
    if (end === -1) return null;
    elements.set(name, values.slice(from, end));
    from = end + 1;
  }
  return { status: Number(status), flags, variables, elements };
}
