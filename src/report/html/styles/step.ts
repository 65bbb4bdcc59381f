/** The inside of a step: reason, command, expected outputs, streams, variables. */
export const step = `
.step .body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 0.25rem 1rem 1rem; }
.step h4 { display: flex; flex-wrap: wrap; align-items: center; gap: 0.15rem 0.5em; font-size: 0.8125rem; font-weight: 600; margin-bottom: 0.35rem; }
.step h4 .at { font-weight: 400; }
.reason { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; justify-content: space-between; padding: 0.65rem 0.85rem; background: var(--sunken); border-radius: 6px; }
.step.failed .reason { background: var(--failed-wash); }
.step.errored .reason { background: var(--errored-wash); }
.reason p { font-weight: 600; }
.reason p code { font-size: 0.875rem; }
.step.skipped .reason p { font-weight: 400; }
.failed-tries { padding-left: 0.85rem; border-left: 2px solid var(--flaky); font-size: 0.875rem; }

.step pre, .diagnostic pre { position: relative; overflow: auto; max-height: 26rem; padding: 0.65rem 0.85rem; background: var(--sunken); border: 1px solid var(--rule); border-radius: 6px; scrollbar-width: thin; }
.step pre:focus-visible { outline-offset: -2px; }
.step .command { padding-left: 0; padding-right: 0; max-height: 40rem; }
.command code { display: block; }
.command .line { display: block; padding: 0 0.85rem 0 4.1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.line::before { content: attr(data-line); color: var(--soft); user-select: none; }
.command .line::before { display: inline-block; width: 2.5rem; margin: 0 0.85rem 0 -3.35rem; text-align: right; }
.command .line.failed { background: var(--failed-wash); box-shadow: inset 3px 0 var(--failed); }
.command .line.failed::before { content: "\\2717  " attr(data-line); color: var(--failed); font-weight: 700; }
.step.errored .command .line.failed { background: var(--errored-wash); box-shadow: inset 3px 0 var(--errored); }
.step.errored .command .line.failed::before { color: var(--errored); }
@media (max-width: 40rem) {
  .step .body { padding: 0.25rem 0.75rem 0.75rem; }
  .command .line { padding-left: 3.1rem; }
  .command .line::before { width: 2.1rem; margin: 0 0.6rem 0 -2.7rem; }
}
.diagnostic pre .line { display: block; }
.diagnostic pre .line::before { display: inline-block; min-width: 3rem; margin-right: 1rem; text-align: right; }
.diagnostic .caret { color: var(--errored); font-weight: 700; height: 1.1em; }
.diagnostic.warning .caret { color: var(--warning); }
.diagnostic .caret::before { content: ""; }

.hljs-keyword, .hljs-literal { color: var(--keyword); }
.hljs-string { color: var(--string); }
.hljs-variable, .hljs-attr, .hljs-subst { color: var(--variable); }
.hljs-built_in, .hljs-title { color: var(--ink); font-weight: 600; }
.hljs-number { color: var(--number); }
.hljs-comment, .hljs-meta { color: var(--comment); font-style: italic; }

.measure { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-bottom: 0.5rem; font-size: 0.8125rem; color: var(--soft); }
.measure b, .measure code { color: var(--ink); }
.scale { vertical-align: -0.2em; margin-right: 0.35em; }
.scale .track { fill: var(--rule); }
.scale .reached { fill: var(--failed); }
.scale.passed .reached { fill: var(--passed); }
.scale .tick { stroke: var(--ink); stroke-width: 1.5; }
.guards { margin-bottom: 0.5rem; font-size: 0.8125rem; }
.guards code { color: var(--failed); font-weight: 600; }
h4 > .icon { color: var(--soft); }
.expected-output.failed h4 > .icon { color: var(--failed); }
.expected-output.passed h4 > .icon { color: var(--passed); }
.expected-output.warning h4 > .icon { color: var(--warning); }

.difference figcaption { display: flex; gap: 1.25rem; margin-bottom: 0.35rem; font: 0.75rem/1.5 var(--mono); }
.difference .expected { color: var(--failed); }
.difference .actual { color: var(--passed); }
.difference pre { padding: 0.5rem 0; }
.difference pre > *, .difference .row > *, .difference .run > * { display: block; width: max-content; min-width: 100%; text-decoration: none; }
.difference .gap, .difference .row > :not(.run), .difference .run > * { padding: 0 0.85rem; }
.difference .row > .written { display: none; }
.difference .beside { display: none; margin-left: auto; color: var(--soft); cursor: pointer; text-decoration: underline; text-underline-offset: 0.2em; }
.difference { container-type: inline-size; }
@container (min-width: 40rem) { .difference .beside { display: inline; } }
.difference del { background: var(--failed-wash); color: var(--failed); }
.difference ins { background: var(--passed-wash); color: var(--passed); }
.difference mark { border-radius: 2px; color: inherit; }
.difference del mark { background: var(--failed-mark); color: var(--ink); }
.difference ins mark { background: var(--passed-mark); color: var(--ink); }
.difference .open { text-decoration: underline dotted currentColor; text-underline-offset: 0.2em; }
.gap { color: var(--soft); font-style: italic; }
.difference .free { color: var(--soft); }

.aside > summary { width: fit-content; padding: 0.15rem 0; font-size: 0.8125rem; color: var(--soft); cursor: pointer; }
.aside > summary:hover { color: var(--ink); }
.aside > :not(summary) { margin-top: 0.35rem; }
.variables { display: grid; gap: 0.25rem; }
.variables div { display: grid; grid-template-columns: minmax(6rem, 14rem) minmax(0, 1fr); gap: 1rem; }
.variables dt { color: var(--soft); }
.variables code { white-space: pre-wrap; }
.variables em { color: var(--soft); }
.step .facts { padding-top: 0.75rem; border-top: 1px solid var(--rule); }

.ansi-red, .ansi-bright-red { color: var(--ansi-red); }
.ansi-green, .ansi-bright-green { color: var(--ansi-green); }
.ansi-yellow, .ansi-bright-yellow { color: var(--ansi-yellow); }
.ansi-blue, .ansi-bright-blue { color: var(--ansi-blue); }
.ansi-magenta, .ansi-bright-magenta { color: var(--ansi-magenta); }
.ansi-cyan, .ansi-bright-cyan { color: var(--ansi-cyan); }
.ansi-bright-black, .ansi-dim { color: var(--soft); }
.ansi-bold { font-weight: 700; }
.ansi-italic { font-style: italic; }
.ansi-underline { text-decoration: underline; }
.ansi-strikethrough { text-decoration: line-through; }
.ansi-marked { box-shadow: 0 0 0 1px var(--soft); border-radius: 2px; }
@media (forced-colors: active) { .difference mark { background: Mark; color: MarkText; } }
`;
