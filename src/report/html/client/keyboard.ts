/** Single keys that lead through the page; they rest while someone types, and can be switched off. */
export const keyboard = `
const shortcuts = document.querySelector('.shortcuts');
const shortcutsOn = document.getElementById('shortcuts-on');
const broke = ({ status }) => status === 'failed' || status === 'errored';
// Where the articles stand between the steps.
const articlePlaces = () => {
  const counts = new Map();
  for (const { article } of steps) counts.set(article, (counts.get(article) ?? 0) + 1);
  let place = -0.5;
  return new Map(articles.map((article) => {
    const found = [article, place];
    place += counts.get(article) ?? 0;
    return found;
  }));
};
const stopAt = ({ id, article, shown, status }, place) => ({ id, article, shown, status, place });
const stepStops = () => steps.map(stopAt);
// A step that broke, and an article that was refused or errored at its end.
const failureStops = (places) => {
  const failures = stepStops().filter(broke);
  const explained = new Set(failures.map(({ article }) => article));
  for (const article of articles) {
    const { id, hidden, dataset: { status } } = article.element;
    if (status === 'errored' && !explained.has(article)) failures.push(stopAt({ id, article, shown: !hidden, status }, places.get(article)));
  }
  return failures.sort((one, other) => one.place - other.place);
};
const move = async (stopsOf, direction) => {
  await indexed;
  // A link leaves the keyboard where it was.
  const anchor = document.activeElement?.closest('.step, .article')?.id ?? location.hash.slice(1);
  const places = articlePlaces();
  const step = steps.findIndex(({ id }) => id === anchor);
  const current = step >= 0 ? step : places.get(articles.find(({ element }) => element.id === anchor)) ?? -1;
  const stops = stopsOf(places).filter(({ shown }) => shown);
  const next = direction > 0
    ? stops.find(({ place }) => place > current)
    : stops.findLast(({ place }) => place < current);
  const stop = next ?? stops.at(direction > 0 ? 0 : -1);
  if (!stop) return;
  await unpack(stop.article);
  const element = document.getElementById(stop.id);
  if (!element) return;
  element.querySelector('summary, h2 a').focus({ preventScroll: true });
  element.scrollIntoView({ block: element.open || element.matches('.article') ? 'start' : 'nearest' });
  history.replaceState(null, '', '#' + stop.id);
};
const actions = {
  j: () => move(stepStops, 1),
  k: () => move(stepStops, -1),
  f: () => move(failureStops, 1),
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
