/** A duration in milliseconds as people say it: `40 ms`, `0.1 s`, `9.4 s`, `41 s`, `4 min 1 s`, `2 h 5 min`. */
export function durationText(ms: number): string {
  if (ms < 100) return `${Math.floor(ms)} ms`;
  const seconds = Math.floor(ms / 1_000);
  if (ms < 10_000) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
}
