/**
 * Opens the step a link leads to. A page opened without one comes up at the first step that broke, where the
 * overview stands beside it; on a narrow screen the overview comes first.
 */
export const opening = `
const isBroken = (step) => step.matches('.failed, .errored');
const reveal = (step) => {
  step.open = true;
  step.scrollIntoView({ block: 'start' });
};
const openLinked = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.matches('.step')) {
    if (target.hidden) setFilter('');
    reveal(target);
  }
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
