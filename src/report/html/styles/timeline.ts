/** The lanes of what ran when. */
export const timeline = `
.timeline { margin-bottom: 2rem; padding: 0.65rem 1rem; background: var(--surface); border: 1px solid var(--rule); border-radius: 6px; }
.timeline summary { cursor: pointer; }
.timeline h2 { display: inline; font-size: 0.9375rem; }
.timeline li { display: grid; grid-template-columns: minmax(6rem, 16rem) minmax(0, 1fr); gap: 0.75rem; align-items: center; margin-top: 0.35rem; content-visibility: auto; contain-intrinsic-size: auto 1.25rem; }
.timeline li > a { overflow: hidden; font-size: 0.8125rem; color: var(--ink); white-space: nowrap; text-overflow: ellipsis; text-decoration: none; }
.timeline li > a:hover { text-decoration: underline; }
.timeline svg { display: block; width: 100%; height: 1rem; background: var(--sunken); border-radius: 2px; }
.timeline line { stroke: var(--rule); stroke-width: 2; vector-effect: non-scaling-stroke; }
.timeline :is(rect, path) { fill: var(--failed); }
.timeline rect { cursor: pointer; }
.timeline .errored { fill: var(--errored); }
.timeline .passed { fill: var(--passed); }
.timeline .skipped { fill: var(--soft); }
.timeline .retried { stroke: var(--flaky); stroke-width: 2; stroke-dasharray: 3 2; vector-effect: non-scaling-stroke; }
.timeline .tries { fill: none; stroke: var(--surface); stroke-width: 2; vector-effect: non-scaling-stroke; pointer-events: none; }
.timeline rect:hover { fill: var(--ink); }
.timeline .axis { display: flex; justify-content: space-between; margin: 0.35rem 0 0 calc(min(16rem, 100%) + 0.75rem); font-size: 0.75rem; color: var(--soft); font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) {
  .timeline li { grid-template-columns: minmax(0, 1fr); gap: 0.15rem; contain-intrinsic-size: auto 2.5rem; }
  .timeline .axis { margin-left: 0; }
}
`;
