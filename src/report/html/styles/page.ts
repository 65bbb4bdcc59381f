/** Type, the two columns, and what is the same everywhere. */
export const page = `
:root { --mono: ui-monospace, "Cascadia Code", "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
code, pre, kbd { font-family: var(--mono); font-size: 0.8125rem; font-variant-ligatures: none; }
code, h1, h2, h3, p, li, dd { overflow-wrap: anywhere; }
pre { line-height: 1.55; tab-size: 4; }
small { font-size: 0.8125rem; font-weight: 400; color: var(--soft); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
[hidden] { display: none !important; }

.page { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 104rem; margin: 0 auto; }
.side { display: grid; gap: 1.5rem; align-content: start; padding: 1.5rem 1rem; }
main { padding: 0 1rem 4rem; }
@media (min-width: 64rem) {
  .page { grid-template-columns: minmax(21rem, 26rem) minmax(0, 1fr); }
  .side { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 2rem 2rem 3rem; border-right: 1px solid var(--rule); scrollbar-width: thin; }
  main { padding: 2rem 2rem 6rem 2.5rem; }
}

.visually-hidden, .skip-link:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip-link:focus { position: fixed; top: 0.5rem; left: 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: var(--surface); }
.sprite { position: absolute; }
.icon { width: 1rem; height: 1rem; flex: none; vertical-align: -0.15em; }
.disc { fill: currentColor; }
.mark { fill: none; stroke: var(--mark-ink); stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.ring, .stroke { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }

.status { display: inline-flex; align-items: baseline; white-space: nowrap; gap: 0.4em; font-weight: 600; font-size: 0.875rem; }
.status .icon { align-self: center; }
.status.passed { color: var(--passed); }
.status.failed { color: var(--failed); }
.status.errored, .status.error { color: var(--errored); }
.status.interrupted, .status.warning { color: var(--warning); }
.status.skipped { color: var(--soft); }
.tag { display: inline-flex; align-items: baseline; gap: 0.3em; padding: 0 0.5em; border: 1px solid var(--rule); border-radius: 1em; font-size: 0.75rem; line-height: 1.5; color: var(--soft); }
.tag.flaky { color: var(--flaky); border-color: currentColor; }
.tag .icon { align-self: center; width: 0.75rem; height: 0.75rem; }
.empty { padding: 0.5rem 0; color: var(--soft); }
.place { white-space: normal; }
.place code { color: inherit; }
.copy { font: inherit; font-size: 0.75rem; line-height: 1.5; padding: 0 0.6em; min-height: 1.5rem; margin-left: 0.25em; color: var(--soft); background: none; border: 1px solid transparent; border-radius: 4px; cursor: pointer; user-select: none; }
.copy-holder { position: relative; }
.copy-holder > .copy { position: absolute; top: 0.4rem; right: 0.4rem; margin: 0; opacity: 0; background: var(--surface); border-color: var(--rule); }
.copy-holder:hover > .copy, .copy-holder > .copy:focus-visible { opacity: 1; }
@media (hover: none) { .copy-holder > .copy { opacity: 1; } }
.copy:hover { color: var(--ink); border-color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 1.5rem; font-size: 0.8125rem; }
.facts div { display: flex; gap: 0.5em; align-items: baseline; }
.facts a { display: block; min-height: 1.5rem; }
.facts dt { color: var(--soft); white-space: nowrap; }
`;
