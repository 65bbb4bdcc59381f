/** Single keys that lead through the page; they rest while someone types, and can be switched off. */
export const keyboard = `
const shortcuts = document.querySelector('.shortcuts');
const shortcutsOn = document.getElementById('shortcuts-on');
const move = async (isStop, direction) => {
  await indexed;
  // A link leaves the keyboard where it was.
  const anchor = document.activeElement?.closest('.step, .article')?.id ?? location.hash.slice(1);
  const step = steps.findIndex(({ id }) => id === anchor);
  // An article is between its first step and the one before.
  const current = step >= 0 ? step : steps.findIndex(({ article }) => article.element.id === anchor) - 0.5;
  const stops = steps.map((step, position) => ({ step, position })).filter(({ step }) => step.shown && isStop(step));
  const next = direction > 0
    ? stops.find(({ position }) => position > current)
    : stops.findLast(({ position }) => position < current);
  const stop = next ?? stops.at(direction > 0 ? 0 : -1);
  if (!stop) return;
  const { id, article } = stop.step;
  await unpack(article);
  const element = document.getElementById(id);
  if (!element) return;
  element.querySelector('summary').focus({ preventScroll: true });
  element.scrollIntoView({ block: element.open ? 'start' : 'nearest' });
  history.replaceState(null, '', '#' + id);
};
const actions = {
  j: () => move(() => true, 1),
  k: () => move(() => true, -1),
  f: () => move(({ status }) => status === 'failed' || status === 'errored', 1),
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
