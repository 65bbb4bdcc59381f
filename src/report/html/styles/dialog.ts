/** The list of keys. */
export const dialog = `
.shortcuts { max-width: min(26rem, calc(100vw - 2rem)); padding: 1.5rem; color: var(--ink); background: var(--surface); border: 1px solid var(--rule); border-radius: 8px; }
.shortcuts::backdrop { background: rgb(0 0 0 / 0.4); }
.shortcuts h2 { font-size: 1.125rem; }
.shortcuts h2:focus { outline: none; }
.shortcuts dl { display: grid; gap: 0.35rem; margin: 0.75rem 0; }
.shortcuts dl div { display: grid; grid-template-columns: 4rem 1fr; }
.shortcuts kbd { padding: 0.1em 0.5em; border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 4px; }
.shortcuts p { margin: 0.75rem 0; font-size: 0.875rem; }
.shortcuts button { min-height: 2rem; padding: 0 1rem; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; cursor: pointer; }
`;
