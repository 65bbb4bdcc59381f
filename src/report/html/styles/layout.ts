/**
 * What the layout's switches change.
 *
 * @param whereOn - the selector of what holds the page while the switch of an id is on
 */
function layoutOf(whereOn: (id: string) => string): string {
  const beside = whereOn('side-by-side');
  return `
${whereOn('whole-article')} .prose::details-content { content-visibility: visible; block-size: auto; }
@container (min-width: 40rem) {
  ${beside} .difference .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); width: auto; }
  ${beside} .difference .row > *, ${beside} .difference .run > * { display: block; width: auto; min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  ${beside} .difference .row > :not(.run), ${beside} .difference .run > * { padding-left: calc(0.85rem + 2ch); text-indent: -2ch; }
  ${beside} .difference .row > ins, ${beside} .difference .row > .free { grid-column: 2; }
}
`;
}

/** The layout's switches, and what they change by the classes that the script puts on the root. */
export const layout = `
.layout { display: grid; gap: 0.35rem; font-size: 0.8125rem; color: var(--soft); }
@media (max-width: 44rem) { .layout .wide { display: none; } }
${layoutOf((id) => `.${id}`)}`;

/**
 * The switches of a page whose scripts are off. Apart from the rest, since a page that has rules of this kind is looked through by the
 * browser again after each change of it.
 */
export const layoutWithoutScript = `
.layout[hidden] { display: grid !important; }
${layoutOf((id) => `:root:has(#${id}:checked)`)}`;
