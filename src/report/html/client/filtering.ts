/** The filter box: words must all occur in a step or its article; `status:` words choose among verdicts. */
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
const parse = (query) => {
  const tokens = query.toLowerCase().split(/\\s+/).filter(Boolean);
  return {
    statuses: tokens.filter((token) => token.startsWith('status:')).map((token) => token.slice(7)),
    words: tokens.filter((token) => !token.startsWith('status:')),
  };
};
const hasStatus = (element, statuses) =>
  statuses.length === 0 || statuses.includes(element.dataset.status) || ['flaky', 'refused'].some((mark) => statuses.includes(mark) && mark in element.dataset);
const applyFilter = () => {
  const { statuses, words } = parse(filter.value);
  for (const article of all('.article')) {
    const about = articleText(article);
    let shown = hasStatus(article, statuses) && words.every((word) => about.includes(word));
    for (const step of all('.step', article)) {
      const holds = hasStatus(step, statuses) && words.every((word) => about.includes(word) || stepText(step).includes(word));
      step.hidden = !holds;
      shown ||= holds;
    }
    article.hidden = !shown;
    const entry = document.querySelector('[data-for="' + article.id + '"]');
    if (entry) entry.hidden = !shown;
  }
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
