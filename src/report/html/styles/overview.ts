/** The side column: verdict, filter, list of articles. */
export const overview = `
.overview h1 { display: flex; align-items: center; gap: 0.4em; font-size: 2rem; line-height: 1.2; letter-spacing: -0.02em; }
.overview h1 .icon { width: 1.75rem; height: 1.75rem; }
.overview.passed h1 { color: var(--passed); }
.overview.failed h1 { color: var(--failed); }
.overview.errored h1 { color: var(--errored); }
.overview.interrupted h1 { color: var(--interrupted); }
.sentence { margin-top: 0.5rem; font-size: 1.0625rem; line-height: 1.4; text-wrap: pretty; }
.counts { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 1rem 0; }
.counts span, .counts button { display: inline-flex; align-items: center; gap: 0.35em; min-height: 1.75rem; padding: 0 0.65em; font: inherit; font-size: 0.8125rem; color: var(--ink); background: var(--surface); border: 1px solid var(--rule); border-radius: 1em; }
.counts button { cursor: pointer; }
.counts button:hover, .counts button[aria-pressed="true"] { border-color: currentColor; }
.counts .icon { width: 0.875rem; height: 0.875rem; }
.counts .passed .icon { color: var(--passed); }
.counts .failed .icon { color: var(--failed); }
.counts .errored .icon, .counts .refused .icon { color: var(--errored); }
.counts .flaky .icon { color: var(--flaky); }
.counts .skipped .icon { color: var(--soft); }
.overview .facts { display: grid; width: fit-content; grid-template-columns: auto minmax(0, 1fr); gap: 0.15rem 1rem; }
.overview .facts div { display: contents; }

.controls { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.controls label { flex-basis: 100%; font-size: 0.8125rem; color: var(--soft); margin-bottom: -0.25rem; }
.controls input { flex: 1; min-width: 0; height: 2.25rem; padding: 0 0.75rem; font: inherit; color: var(--ink); background: var(--surface); border: 1px solid var(--soft); border-radius: 6px; }
.controls input::placeholder { color: var(--soft); opacity: 1; }
.controls .help { width: 2.25rem; height: 2.25rem; font: inherit; color: var(--soft); background: var(--surface); border: 1px solid var(--rule); border-radius: 6px; cursor: pointer; }
.controls [role="status"] { flex-basis: 100%; font-size: 0.8125rem; color: var(--soft); }
.controls [role="status"]:empty { display: none; }

.contents h2 { margin-bottom: 0.5rem; font-size: 0.9375rem; }
.contents ol { display: grid; }
.contents ol > li { display: grid; gap: 0.2rem; padding: 0.85rem 0; border-top: 1px solid var(--rule); content-visibility: auto; contain-intrinsic-size: auto 5.5rem; }
.contents .title { display: flex; gap: 0.5em; font-weight: 600; line-height: 1.35; color: var(--ink); text-decoration: none; }
.contents .title:hover span { text-decoration: underline; }
.contents .title .icon { margin-top: 0.15em; }
.contents .failed > .title .icon { color: var(--failed); }
.contents .errored > .title .icon { color: var(--errored); }
.contents .interrupted > .title .icon { color: var(--interrupted); }
.contents .passed > .title .icon { color: var(--passed); }
.contents .skipped > .title .icon { color: var(--soft); }
.contents .path, .contents .more { margin-left: 1.5rem; font-size: 0.8125rem; color: var(--soft); overflow-wrap: anywhere; }
.contents .strip { margin: 0.2rem 0 0 1.5rem; }
.troubles { margin: 0.3rem 0 0 1.5rem; display: grid; gap: 0.3rem; font-size: 0.8125rem; line-height: 1.4; }
.troubles a { display: block; padding: 0.15rem 0 0.15rem 0.65rem; border-left: 2px solid var(--failed); color: var(--ink); text-decoration: none; }
.troubles .errored a { border-color: var(--errored); }
.troubles a:hover { text-decoration: underline; }
.troubles .line-number { color: var(--soft); font-variant-numeric: tabular-nums; }

.strip { max-width: 100%; height: auto; }
.strip .failed { fill: var(--failed); }
.strip .errored { fill: var(--errored); }
.strip .passed { fill: var(--passed); opacity: 0.75; }
.strip .flaky { fill: var(--flaky); }
.strip .skipped { fill: none; stroke: var(--soft); }
`;
