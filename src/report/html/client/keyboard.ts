/** Single keys that lead through the page; they rest while someone types, and can be switched off. */
export const keyboard = `
const shortcuts = document.querySelector('.shortcuts');
const shortcutsOn = document.getElementById('shortcuts-on');
const move = (stops, direction) => {
  const position = (step) => steps.indexOf(step);
  const current = position(document.activeElement?.closest('.step'));
  const candidates = direction > 0 ? stops : stops.toReversed();
  const next = candidates.find((step) => (position(step) - current) * direction > 0) ?? candidates[0];
  if (!next) return;
  next.querySelector('summary').focus({ preventScroll: true });
  next.scrollIntoView({ block: next.open ? 'start' : 'nearest' });
  history.replaceState(null, '', '#' + next.id);
};
const shown = () => steps.filter((step) => !step.hidden);
const actions = {
  j: () => move(shown(), 1),
  k: () => move(shown(), -1),
  f: () => move(shown().filter(isBroken), 1),
  s: () => document.getElementById('side-by-side').click(),
  a: () => document.getElementById('whole-article').click(),
  '/': () => filter.focus(),
  '?': () => shortcuts.showModal(),
};
document.querySelector('.help').addEventListener('click', () => shortcuts.showModal());
filter.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  setFilter('');
  filter.blur();
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn.checked || shortcuts.open) return;
  if (event.target.matches?.('input, textarea, select')) return;
  const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
  if (!action) return;
  event.preventDefault();
  action();
});
`;
