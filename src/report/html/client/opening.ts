/**
 * Opens the step a link leads to. A page opened without one comes up at the first failure, where the overview stands beside it; on a narrow
 * screen the overview comes first.
 */
export const opening = `
const reveal = (element) => {
  if (element.matches('.step')) element.open = true;
  element.scrollIntoView({ block: 'start' });
};
const openLinked = async () => {
  const anchor = location.hash.slice(1);
  const article = articles.find(({ element }) => anchor === element.id || anchor.startsWith(element.id + '-'));
  if (article === undefined) return;
  await indexed;
  const isPacked = article.isPacked;
  await unpack(article);
  const found = document.getElementById(anchor);
  // A step that is not there any more may be looked for in its article.
  const target = found ?? article.element;
  const isHidden = target.closest('[hidden]') !== null;
  if (isHidden) setFilter('');
  if (target.matches('.step') || isPacked || isHidden || !found) reveal(target);
};
addEventListener('hashchange', openLinked);
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link && link.hash === location.hash) openLinked();
});
if (location.hash !== '') openLinked();
else if (matchMedia('(min-width: 64rem)').matches) {
  const [stop] = failureStops(articlePlaces());
  const first = stop && document.getElementById(stop.id);
  if (first && first.getBoundingClientRect().top > innerHeight / 2) reveal(first);
}
`;
