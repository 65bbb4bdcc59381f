/** What past runs say, the strips of articles over runs, and the folders of the contents. */
export const history = `
.past h2 { margin-bottom: 0.35rem; font-size: 0.9375rem; }
.past h2 small { display: block; font-size: 0.75rem; }
.past p { font-size: 0.875rem; }
.groups, .groups ul { display: grid; gap: 0.25rem; }
.groups + .groups { margin-top: 0.25rem; }
.groups p { margin-left: 1.5rem; }
.groups summary { width: fit-content; min-height: 1.5rem; font-size: 0.875rem; cursor: pointer; }
.groups .icon { margin: 0 0.4em 0 0.15em; }
.groups .failed .icon { color: var(--failed); }
.groups .passed .icon { color: var(--passed); }
.groups .flaky .icon { color: var(--flaky); }
.groups ul { margin: 0.15rem 0 0.25rem 1.5rem; font-size: 0.8125rem; color: var(--soft); }
.groups small { display: block; margin: -0.15rem 0 0.15rem; font-size: 0.75rem; overflow-wrap: anywhere; }
.groups a { display: inline-block; min-height: 1.5rem; color: var(--ink); text-decoration-color: var(--soft); }

.trend { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.25rem 1rem; margin-top: 0.75rem; }
.trend figcaption { grid-column: 1 / -1; font-size: 0.75rem; color: var(--soft); }
.trend p { font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.trend small { display: block; font-size: 0.75rem; }
.trend svg { display: block; width: 100%; height: 2.5rem; background: var(--sunken); border-radius: 2px; }
.trend path { fill: none; vector-effect: non-scaling-stroke; }
.trend .line { stroke: var(--soft); stroke-width: 1.5; }
.trend .dots { stroke: var(--passed); stroke-width: 4; stroke-linecap: round; }
.trend .broken { stroke: var(--failed); stroke-width: 5; stroke-linecap: square; }
.trend .bars { fill: var(--soft); }
.trend rect { fill: transparent; }
.trend rect:hover { fill: var(--rule); fill-opacity: 0.5; }

.runs { display: flex; gap: 0.5em; align-items: flex-end; margin-left: 1.5rem; font-size: 0.75rem; line-height: 1; color: var(--soft); }
.runs path { fill: none; stroke: var(--failed); stroke-width: 4; }
.runs .passed { stroke: var(--passed); }
.runs .errored { stroke: var(--errored); }
.runs .interrupted, .runs .skipped { stroke: var(--soft); }

.troubles .since { display: inline-block; color: var(--soft); }
.step .since, .article > .since { font-size: 0.875rem; }
.article > .since { margin-bottom: 0.75rem; }

.folder > summary { padding: 0.5rem 0; border-top: 1px solid var(--rule); font-size: 0.875rem; font-weight: 600; cursor: pointer; overflow-wrap: anywhere; }
.folder > ol { margin-left: 0.85rem; }
`;
