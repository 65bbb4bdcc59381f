/** For `JSON.stringify`: halves of surrogate pairs, which many parsers refuse, become U+FFFD. */
export function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}
