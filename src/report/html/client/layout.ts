/** Shows the layout's switches, and puts what they say on the root as classes, which style sheets go by. */
export const layout = `
const layoutSwitches = all('.layout input');
const applyLayout = () => {
  for (const { id, checked } of layoutSwitches) document.documentElement.classList.toggle(id, checked);
};
document.querySelector('.layout').hidden = false;
for (const one of layoutSwitches) one.addEventListener('change', applyLayout);
// Browsers put switches back to where they were when a page is loaded again.
addEventListener('pageshow', applyLayout);
applyLayout();
`;
