// Names that the readers of an article choose themselves, and others of the same kind.

/** @type {Record<string, readonly string[]>} */
const lists = {
  person: ['mary', 'joan', 'alan', 'edsger', 'barbara', 'katherine'],
  fullName: ['Mary Cartwright', 'Joan Clarke', 'Alan Turing', 'Barbara Liskov', 'Katherine Johnson'],
  host: ['laptop', 'web-01', 'runner-7', 'ubuntu', 'ip-10-2-0-31', 'workstation'],
  project: ['bookshop', 'my-site', 'garden', 'demo-app', 'teahouse', 'webshop2'],
  branch: ['feature/cart', 'topic/menu', 'bugfix/footer', 'my-branch'],
  page: ['home.html', 'main.html', 'welcome.html'],
  style: ['main.css', 'theme.css', 'look.css'],
  database: ['books', 'mydb', 'inventory', 'test1'],
  port: ['3000', '8000', '8888', '5050', '8443'],
  pid: ['1207', '2954', '811', '30442', '96'],
  domain: ['example.org', 'shop.test', 'acme.example'],
  device: ['nvme0n1', 'xvda', 'sdc'],
  interface: ['enp3s0', 'wlan0', 'ens5'],
};

/**
 * The text with other names. Where a word of a table becomes longer or shorter, the space behind it makes up for that.
 * @param {string} text
 * @param {Record<string, string>} names
 * @param {boolean} isTable
 * @param {import('./random.js').Chance} chance
 */
export function rename(text, names, isTable, chance) {
  /** @type {Map<string, string>} */
  const others = new Map();
  for (const [name, list] of Object.entries(names)) {
    const taken = [...Object.keys(names), ...others.values()];
    const other = chance.one((lists[list] ?? []).filter((one) => !taken.includes(one)));
    others.set(name, other);
    others.set(capital(name), capital(other));
  }
  const known = [...others.keys()].toSorted((one, other) => other.length - one.length);
  if (known.length === 0) return text;
  const any = known.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const whole = RegExp(`(?<![A-Za-z0-9])(?:${any})(?![A-Za-z0-9])`, 'g');
  return text.replace(/(\S+(?: \S+)*)( *)/g, (_, /** @type {string} */ cell, /** @type {string} */ space) => {
    const renamed = cell.replace(whole, (name) => others.get(name) ?? name);
    const left = space.length + cell.length - renamed.length;
    return renamed + (!isTable || space.length < 2 ? space : ' '.repeat(Math.max(left, 1)));
  });
}

/** @param {string} name */
const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);
