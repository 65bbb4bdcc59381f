/** A line that begins or ends a zone. */
export type ZoneMarker = { kind: 'begin'; pivots: string[] | null } | { kind: 'end' };

/** Reads a line such as `::: zone pivot="a, b"` or `:::zone-end`; gives `null` for any other. */
export function readZoneMarker(line: string): ZoneMarker | null {
  const match = /^[\s>]*:{3,}\s*zone(-end\b|(?=\s|$))(.*)$/i.exec(line);
  if (match === null) return null;
  const [, end, attributes = ''] = match;
  if (end) return { kind: 'end' };
  const pivots = /\bpivot\s*=\s*["']?([^"']*)/i.exec(attributes)?.[1] ?? null;
  return { kind: 'begin', pivots: pivots === null ? null : pivots.split(',').map((id) => id.trim()) };
}
