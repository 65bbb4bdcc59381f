/** Puts a button beside every place, command and output that copies its text; in a step when it is opened first. */
export const copying = `
const said = document.createElement('p');
said.className = 'visually-hidden';
said.setAttribute('role', 'status');
document.querySelector('.page').append(said);
const copy = (text, button) => {
  const done = () => {
    button.textContent = 'Copied';
    said.textContent = button.getAttribute('aria-label').replace('Copy', 'Copied');
    setTimeout(() => { button.textContent = 'Copy'; said.textContent = ''; }, 1500);
  };
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(done, () => copySelected(text, button, done));
  copySelected(text, button, done);
};
// In a frame, where many CI systems show reports, browsers may refuse the other way.
const copySelected = (text, button, done) => {
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = text;
  field.select();
  if (document.execCommand('copy')) done();
  field.remove();
  button.focus();
};
const textOf = (element) => {
  const clone = element.cloneNode(true);
  for (const extra of all('.visually-hidden, .copy', clone)) extra.remove();
  // A shell that it is pasted into waits for Enter.
  return clone.textContent.replace(/\\n$/, '');
};
const addCopyButton = (element) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', 'Copy ' + (element.getAttribute('aria-label') || textOf(element)));
  button.addEventListener('click', () => copy(textOf(element), button));
  element.dataset.copies = '';
  if (element.matches('pre')) {
    const holder = document.createElement('div');
    holder.className = 'copy-holder';
    element.before(holder);
    holder.append(element, button);
  } else element.append(button);
};
const addCopyButtons = (root) => {
  for (const element of all('.copyable:not([data-copies])', root)) if (!element.closest('.step:not([open])')) addCopyButton(element);
};
document.addEventListener('toggle', ({ target }) => {
  if (target.matches('.step[open]')) addCopyButtons(target);
}, true);
addCopyButtons(document);
`;
