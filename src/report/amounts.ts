const units: [limitMs: number, format: (ms: number) => string][] = [
  [1_000, (ms) => `${Math.round(ms)} ms`],
  [10_000, (ms) => `${(ms / 1_000).toFixed(1)} s`],
  [60_000, (ms) => `${Math.floor(ms / 1_000)} s`],
  [3_600_000, (ms) => `${Math.floor(ms / 60_000)} min ${Math.floor((ms % 60_000) / 1_000)} s`],
];

/** A duration in milliseconds as people say it: `120 ms`, `3.4 s`, `4 min 14 s`, `2 h 5 min`. */
export function formatDuration(ms: number): string {
  const unit = units.find(([limitMs]) => ms < limitMs);
  return unit ? unit[1](ms) : `${Math.floor(ms / 3_600_000)} h ${Math.floor((ms % 3_600_000) / 60_000)} min`;
}

/** A whole number with its thousands set apart: `5,000,000`. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en');
}

/** A number with its noun: `1 step`, `3 steps`. */
export function plural(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** An ISO 8601 time as `2026-03-14 02:00:00 UTC`; other text as it is. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
