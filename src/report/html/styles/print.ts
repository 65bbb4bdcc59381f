/** On paper what broke is open whole, nothing scrolls, and nothing is there that could only be clicked. */
export const print = `
@media print {
  :root { color-scheme: light; }
  body { font-size: 10pt; }
  .page { display: block; }
  .side { position: static; height: auto; overflow: visible; border: 0; padding: 0 0 1rem; }
  main { padding: 0; }
  .controls, .layout, .difference .beside, .copy, .skip-link, .packed-note button, .step > summary::after, .prose > summary::before { display: none; }
  :is(.step, .text, .diagnostic) pre { max-height: none; overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; }
  .diagnostic .caret { display: none; }
  .difference pre > *, .difference .row > *, .difference .run > * { width: auto; }
  .text .wide { overflow: visible; }
  .text :is(th, td) { overflow-wrap: anywhere; }
  .text a[href]::after { content: " (" attr(href) ")"; }
  .packed-note:has(button)::after { content: "Its steps are not printed: show them on the screen first."; }
  .article ~ .article, .contents ol > li, .timeline li { content-visibility: visible; }
  .step > summary, .diagnostic { break-inside: avoid; }
  :is(.step.failed, .step.errored, .overview .aside, .groups details, :is(.step.failed, .step.errored) .aside)::details-content { content-visibility: visible; }
  :is(.aside, .groups details) > summary { list-style: none; }
  * { print-color-adjust: exact; }
}
`;
