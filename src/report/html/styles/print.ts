/** On paper everything is open and nothing scrolls. */
export const print = `
@media print {
  body { font-size: 10pt; }
  .page { display: block; }
  .side { position: static; height: auto; overflow: visible; border: 0; padding: 0 0 1rem; }
  main { padding: 0; }
  .controls, .copy, .skip-link, .step > summary::after { display: none; }
  .step pre { max-height: none; overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; }
  .difference pre > * { width: auto; }
  .step > summary, .diagnostic { break-inside: avoid; }
  .step.failed::details-content, .step.errored::details-content { content-visibility: visible; }
  * { print-color-adjust: exact; }
}
`;
