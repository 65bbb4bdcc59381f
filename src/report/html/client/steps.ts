/**
 * All steps in the order of the page, each with its article and what can be looked for: of those that are laid out, what the page shows; of
 * packed ones, what the index says. `unpack` lays the steps of a packed article out, and gives a promise of it.
 */
export const steps = `
const inflated = async (element) => {
  const bytes = Uint8Array.from(atob(element.textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
};
const wordsOf = (elements) => elements.map((part) => part.textContent).join('\\n').toLowerCase();
const entryOf = (article, element) => ({
  article,
  element,
  id: element.id,
  status: element.dataset.status,
  flaky: 'flaky' in element.dataset,
  name: element.dataset.step.toLowerCase() + ' ' + element.querySelector('h3').textContent.toLowerCase(),
  get text() {
    this.words ??= wordsOf(all('h3, .lines, .reason p, pre, .facts a', element));
    return this.words;
  },
  shown: true,
});
const packedEntry = (article, [id, status, flaky, name, text]) =>
  ({ article, element: null, id, status, flaky, name: id.toLowerCase() + ' ' + name.toLowerCase(), text, shown: true });
const articles = all('.article').map((element) => ({
  element,
  isPacked: element.matches('.packed'),
  path: element.dataset.path.toLowerCase(),
  get words() {
    this.said ??= wordsOf(all(':scope > header, .diagnostics', element));
    return this.said;
  },
  entry: document.querySelector('[data-for="' + element.id + '"]'),
}));
let steps = articles.flatMap((article) => all('.step', article.element).map((element) => entryOf(article, element)));
const unpack = async (article) => {
  if (!article.isPacked) return;
  article.isPacked = false;
  const body = document.createElement('template');
  body.innerHTML = await inflated(article.element.querySelector('.packed-body'));
  for (const part of all('.packed-note, .packed-body', article.element)) part.remove();
  article.element.append(body.content);
  article.element.classList.remove('packed');
  addCopyButtons(article.element);
  const laidOut = new Map(all('.step', article.element).map((element) => [element.id, element]));
  steps = steps.map((step) => step.article === article ? Object.assign(entryOf(article, laidOut.get(step.id)), { shown: step.shown }) : step);
  applyFilter();
};
const index = document.querySelector('.packed-index');
const indexed = index === null ? Promise.resolve() : inflated(index).then((text) => {
  const packed = articles.filter(({ isPacked }) => isPacked);
  const known = new Map(JSON.parse(text).map((entries, place) => [packed[place], entries]));
  steps = articles.flatMap((article) =>
    known.has(article) ? known.get(article).map((entry) => packedEntry(article, entry)) : steps.filter((step) => step.article === article));
  for (const article of packed) {
    const note = article.element.querySelector('.packed-note');
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => unpack(article));
    note.replaceChildren(button);
    article.button = button;
  }
  applyFilter();
});
`;
