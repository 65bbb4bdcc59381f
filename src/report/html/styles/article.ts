/** An article's section, its findings, and the folded row of a step. */
export const article = `
.article { margin-bottom: 3.5rem; }
.article > header { margin-bottom: 1rem; }
.article ~ .article { content-visibility: auto; contain-intrinsic-size: auto 110rem; }
.article.packed { contain-intrinsic-size: auto 6.6rem; }
@media (max-width: 40rem) { .article.packed { contain-intrinsic-size: auto 10rem; } }
.packed-note { color: var(--soft); }
.packed-note button { min-height: 2rem; padding: 0 1rem; font: inherit; color: var(--ink); background: var(--surface); border: 1px solid var(--rule); border-radius: 6px; cursor: pointer; }
.packed-note button:hover { border-color: currentColor; }
.article h2 { font-size: 1.375rem; line-height: 1.3; letter-spacing: -0.01em; text-wrap: balance; }
.article h2 a { color: inherit; text-decoration: none; }
.article h2 a:hover { text-decoration: underline; }
.about { display: flex; flex-wrap: wrap; gap: 0.35rem 1rem; align-items: baseline; margin-top: 0.3rem; color: var(--soft); }
.about .which { display: contents; }
.about .status { flex: none; }
.duration { font-variant-numeric: tabular-nums; font-size: 0.8125rem; white-space: nowrap; }

.refusal { margin-bottom: 0.75rem; font-weight: 600; color: var(--errored); }
.diagnostics { display: grid; gap: 0.75rem; margin: 0.5rem 0 1.25rem; }
.diagnostic { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; justify-items: start; padding: 0.85rem 1rem; background: var(--surface); border: 1px solid var(--rule); border-left: 3px solid var(--errored); border-radius: 6px; }
.diagnostic.warning { border-left-color: var(--warning); }
.finding { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 0.75rem; justify-self: stretch; }
.finding .message { flex: 1 1 16rem; }
.diagnostic .code { color: var(--soft); white-space: nowrap; }
.diagnostic .source { justify-self: stretch; }
.remedy { color: var(--soft); }
.leftovers, .not-restored { padding: 0.85rem 1rem; background: var(--warning-wash); border-radius: 6px; }
.leftovers { margin-top: 0.75rem; }
.leftovers h3, .not-restored h4 { font-size: 0.875rem; }
.leftovers .icon, .not-restored .icon { color: var(--warning); }

.prose { margin-top: 0.4rem; }
.prose > summary { display: flex; gap: 0.75rem; align-items: baseline; width: fit-content; max-width: 100%; min-height: 1.5rem; padding: 0.1rem 1rem; color: var(--soft); cursor: pointer; font-size: 0.875rem; list-style: none; }
.prose > summary::-webkit-details-marker { display: none; }
.prose > summary::before { content: ""; flex: none; align-self: center; width: 0.4rem; height: 0.4rem; border: solid var(--soft); border-width: 0 1.5px 1.5px 0; transform: rotate(-45deg); }
.prose[open] > summary::before { transform: rotate(45deg); }
.prose > summary:hover .gist { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.prose .gist { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.prose > summary .lines { flex: none; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.prose[open] > summary .gist { display: none; }
.filtering .prose { display: none; }
.text { display: grid; grid-template-columns: minmax(0, 46rem); gap: 0.75rem; padding: 0.25rem 1rem 0.75rem; }
.text h3 { margin-top: 0.5rem; font-size: 1.125rem; line-height: 1.35; }
.text :is(h4, h5, h6) { margin: 0.25rem 0 0; font-size: 0.9375rem; }
.text ul { list-style: disc; }
.text ol { list-style: decimal; }
.text :is(ul, ol) { display: grid; gap: 0.25rem; padding-left: 1.5rem; }
.text li li li li :is(ul, ol) { padding-left: 0; list-style-position: inside; }
.text li::marker { color: var(--soft); }
.text blockquote { display: grid; gap: 0.5rem; margin: 0; padding: 0.1rem 0 0.1rem 1rem; border-left: 3px solid var(--rule); }
.text blockquote blockquote blockquote blockquote { padding-left: 0; border-left: 0; }
.text pre { overflow: auto; max-height: 26rem; padding: 0.65rem 0.85rem; border: 1px solid var(--rule); border-radius: 6px; scrollbar-width: thin; }
.text .wide { overflow-x: auto; }
.text table { border-collapse: collapse; font-size: 0.875rem; }
.text :is(th, td) { padding: 0.3rem 0.85rem 0.3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
.text .picture { color: var(--soft); font-style: italic; }
.text a:not([href]) { color: inherit; }
.text hr { width: 100%; border: 0; border-top: 1px solid var(--rule); }

.step { background: var(--surface); border: 1px solid var(--rule); border-radius: 6px; margin-top: 0.4rem; scroll-margin-top: 1rem; }
.step.failed, .step.errored { margin-top: 0.75rem; margin-bottom: 0.75rem; }
.step.failed { box-shadow: inset 3px 0 var(--failed); }
.step.errored { box-shadow: inset 3px 0 var(--errored); }
.step > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 0.75rem; padding: 0.5rem 1rem; cursor: pointer; list-style: none; border-radius: 6px; }
.step > summary::-webkit-details-marker { display: none; }
.step > summary::after { content: ""; flex: none; width: 0.45rem; height: 0.45rem; border: solid var(--soft); border-width: 0 1.5px 1.5px 0; transform: translateY(-0.1rem) rotate(-45deg); }
.step[open] > summary::after { transform: translateY(-0.15rem) rotate(45deg); }
.step > summary:hover h3 { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.step .status { min-width: 5.75rem; }
.step h3 { font-size: 0.9375rem; font-weight: 500; }
.step .label { flex: 1 1 0; min-width: 8rem; overflow: hidden; color: var(--soft); white-space: nowrap; text-overflow: ellipsis; }
.step.failed h3, .step.errored h3 { font-weight: 600; }
.step.skipped h3 { color: var(--soft); }
.step .at { margin-left: auto; display: flex; gap: 1rem; align-items: baseline; color: var(--soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.step > summary .duration { min-width: 5rem; text-align: right; }
@media (max-width: 40rem) {
  .step > summary { padding: 0.5rem 0.75rem; }
  .step > summary h3 { flex: 1 1 10rem; }
  .step > summary .label { flex: 1 1 100%; order: 1; }
  .step > summary .at { flex: 1 1 100%; order: 1; gap: 0.75rem; }
  .step > summary .duration { min-width: 0; }
  .step h4 .at { flex-basis: 100%; margin-left: 0; }
}
`;
