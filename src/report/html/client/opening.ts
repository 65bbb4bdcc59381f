/**
 * Opens the step a link leads to. A page opened without one comes up at the first step that broke, where the
 * overview stands beside it; on a narrow screen the overview comes first.
 */
export const opening = `
const reveal = (step) => {
  step.open = true;
  step.scrollIntoView({ block: 'start' });
};
const openLinked = async () => {
  const anchor = location.hash.slice(1);
  const article = articles.find(({ element }) => anchor === element.id || anchor.startsWith(element.id + '-'));
  if (article === undefined) return;
  await indexed;
  const isPacked = article.isPacked;
  await unpack(article);
  const target = document.getElementById(anchor);
  const isHidden = Boolean(target?.closest('[hidden]'));
  if (isHidden) setFilter('');
  if (target?.matches('.step')) reveal(target);
  else if (isPacked || isHidden) target?.scrollIntoView({ block: 'start' });
};
addEventListener('hashchange', openLinked);
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link && link.hash === location.hash) openLinked();
});
if (location.hash !== '') openLinked();
else if (matchMedia('(min-width: 64rem)').matches) {
  const first = document.querySelector('.step.failed, .step.errored');
  if (first && first.getBoundingClientRect().top > innerHeight / 2) reveal(first);
}
`;
