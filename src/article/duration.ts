const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Reads a duration such as `500ms`, `90s`, `10m` or `1.5h`; gives milliseconds, or `null` if it is none. */
export function parseDuration(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  if (match === null) return null;
  const [, amount = '', unit = ''] = match;
  return Math.round(Number(amount) * (milliseconds[unit] ?? 1));
}
