/**
 * The filter box: all its words must hold of a step or of its article. `status:`, `path:` and `step:` look at one thing, quotation marks
 * keep words together, and a hyphen before a word turns it round.
 */
export const filtering = `
const controls = document.querySelector('.controls');
const filter = document.getElementById('filter');
const result = document.getElementById('filter-result');
const steps = all('.step');
const texts = new Map();
const textFor = (element, parts) => {
  if (!texts.has(element)) texts.set(element, parts().map((part) => part.textContent).join('\\n').toLowerCase());
  return texts.get(element);
};
const articleText = (article) => textFor(article, () => all(':scope > header, .diagnostics', article));
const stepText = (step) => textFor(step, () => all('h3, .lines, .reason p, pre, .facts a', step));
const parse = (query) =>
  Array.from(query.toLowerCase().matchAll(/(-?)(?:(status|path|step):)?(?:"([^"]*)"?|(\\S+))/g), ([, not, key = 'text', phrase, word]) => ({
    not: not !== '',
    key,
    word: phrase ?? word,
  })).filter(({ word }) => word !== '');
const hasStatus = (element, status) =>
  element.dataset.status === status || (['flaky', 'refused'].includes(status) && status in element.dataset);
const looks = {
  status: (word, article, step) => hasStatus(step ?? article, word),
  path: (word, article) => article.dataset.path.toLowerCase().includes(word),
  step: (word, article, step) => step !== undefined && (step.dataset.step + ' ' + step.querySelector('h3').textContent).toLowerCase().includes(word),
  text: (word, article, step) => articleText(article).includes(word) || (step !== undefined && stepText(step).includes(word)),
};
const holds = (tokens, article, step) => tokens.every(({ not, key, word }) => looks[key](word, article, step) !== not);
const applyFilter = () => {
  const tokens = parse(filter.value);
  for (const article of all('.article')) {
    let shown = holds(tokens, article);
    for (const step of all('.step', article)) {
      step.hidden = !holds(tokens, article, step);
      shown ||= !step.hidden;
    }
    article.hidden = !shown;
    const entry = document.querySelector('[data-for="' + article.id + '"]');
    if (entry) entry.hidden = !shown;
  }
  document.getElementById('articles').classList.toggle('filtering', tokens.length > 0);
  const left = steps.filter((step) => !step.hidden).length;
  result.textContent = filter.value.trim() === '' ? '' : left + ' of ' + steps.length + (steps.length === 1 ? ' step' : ' steps');
  for (const button of all('.counts button')) {
    button.setAttribute('aria-pressed', String(filter.value.trim() === button.parentElement.dataset.filter));
  }
};
const setFilter = (query) => {
  filter.value = query;
  applyFilter();
};
if (steps.length > 0) controls.hidden = false;
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
