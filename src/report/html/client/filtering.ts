/**
 * The filter box: all its words must hold of a step or of its article. `status:`, `path:` and `step:` look at one thing, quotation marks
 * keep words together, and a hyphen before a word turns it round. While a word is being typed it is taken for what it may become.
 */
export const filtering = `
const controls = document.querySelector('.controls');
const filter = document.getElementById('filter');
const result = document.getElementById('filter-result');
const folders = all('.folder');
for (const article of articles) article.folder = article.entry?.closest('.folder');
const parse = (query) =>
  Array.from(query.toLowerCase().matchAll(/(-?)(?:(status|path|step):)?(?:"([^"]*)"?|(\\S*))/g), ([, not, key = 'text', phrase, word]) => ({
    not: not !== '',
    key,
    word: phrase ?? word,
  })).filter(({ word }) => word !== '');
const hasStatus = (article, step, status) => {
  if (step === undefined) return article.element.dataset.status.startsWith(status) || ('refused'.startsWith(status) && 'refused' in article.element.dataset);
  return step.status.startsWith(status) || ('flaky'.startsWith(status) && step.flaky);
};
const looks = {
  status: (word, article, step) => hasStatus(article, step, word),
  path: (word, article) => article.path.includes(word),
  step: (word, article, step) => step !== undefined && step.name.includes(word),
  text: (word, article, step) => article.words.includes(word) || (step !== undefined && step.text.includes(word)),
};
const holds = (tokens, article, step) => tokens.every(({ not, key, word }) => looks[key](word, article, step) !== not);
const show = (element, isShown) => {
  if (element && element.hidden === isShown) element.hidden = !isShown;
};
const counted = (count, noun) => count.toLocaleString('en') + ' ' + noun + (count === 1 ? '' : 's');
const applyFilter = () => {
  const tokens = parse(filter.value);
  const left = new Map();
  const foldersLeft = new Set();
  for (const step of steps) {
    step.shown = holds(tokens, step.article, step);
    if (step.shown) left.set(step.article, (left.get(step.article) ?? 0) + 1);
    show(step.element, step.shown);
  }
  for (const article of articles) {
    const isShown = left.has(article) || holds(tokens, article);
    show(article.element, isShown);
    show(article.entry, isShown);
    if (isShown) foldersLeft.add(article.folder);
    const offer = left.has(article) ? 'Show ' + counted(left.get(article), 'step') : 'Show it';
    if (article.isPacked && article.button && article.button.textContent !== offer) article.button.textContent = offer;
  }
  for (const folder of folders) show(folder, foldersLeft.has(folder));
  document.getElementById('articles').classList.toggle('filtering', tokens.length > 0);
  const count = steps.filter(({ shown }) => shown).length;
  result.textContent = filter.value.trim() === '' ? '' : count.toLocaleString('en') + ' of ' + counted(steps.length, 'step');
  for (const button of all('.counts button')) {
    button.setAttribute('aria-pressed', String(filter.value.trim() === button.parentElement.dataset.filter));
  }
};
const setFilter = (query) => {
  filter.value = query;
  applyFilter();
};
if (articles.length > 0) controls.hidden = false;
controls.addEventListener('submit', (event) => event.preventDefault());
filter.addEventListener('input', applyFilter);
for (const item of all('.counts li')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-pressed', 'false');
  button.append(...item.firstElementChild.childNodes);
  button.addEventListener('click', () => setFilter(button.getAttribute('aria-pressed') === 'true' ? '' : item.dataset.filter));
  item.replaceChildren(button);
}
`;
