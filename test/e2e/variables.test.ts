import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docproof, folderWith, script } from './docproof.ts';

/** Names of which each has a value from one more place than the one before. */
const names = ['INI', 'CALLER', 'CONFIG', 'FILE', 'FILE2', 'ARTICLE', 'OWN', 'GIVEN'];

function from(place: string, first: number, line: (name: string, value: string) => string): string {
  return names
    .slice(first)
    .map((name) => line(name, place))
    .join('\n');
}

test('of several places that give a variable its value, the nearest to the article counts', async () => {
  const assign = (name: string, value: string) => `${name}=${value}`;
  const folder = folderWith({
    'docs/a.md': `---\ndocproof:\n  variables:\n${from('article', 5, (name, value) => `    ${name}: ${value}`)}\n---\n\n\`\`\`bash\n${from('own', 6, assign)}\nprintenv ${names.slice(0, 6).join(' ')} >"$OUT"\necho "$OWN\n$GIVEN" >>"$OUT"\n\`\`\`\n`,
    'docs/a.ini': from('ini', 0, (name, value) => `${name} = ${value}`),
    'runner.config.yaml': `variables:\n${from('config', 2, (name, value) => `  ${name}: ${value}`)}\n`,
    'one.env': from('env', 3, (name, value) => `export ${name}="${value}"`),
    'two.env': from('env2', 4, assign),
  });
  const environment = Object.fromEntries(names.slice(1).map((name) => [name, 'caller']));
  const given = ['--env-file', 'one.env', '--env-file', 'two.env', '--var', 'GIVEN=given'];
  const { status, stderr } = await docproof(folder, ['run', 'docs/a.md', ...given], {
    ...environment,
    OUT: join(folder, 'out'),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(
    'ini\ncaller\nconfig\nenv\nenv2\narticle\nown\ngiven\n',
  );
});

test('a bad line of an env file is wrong usage', async () => {
  const folder = folderWith({ 'a.md': '# A\n', 'my.env': 'A=1\nmy-name=secret\n', 'other.env': 'B\n' });
  const files = ['my.env', 'other.env'].flatMap((name) => ['--env-file', name]);
  expect(await docproof(folder, ['list', 'a.md', ...files])).toEqual({
    status: 2,
    stdout: '',
    stderr: [
      'docproof: my.env:2: a name has letters, digits and underscores, and no digit first',
      'docproof: other.env:1: write NAME=VALUE, without spaces around the name\n',
    ].join('\n'),
  });
});

test('an env file that Node has read already, since it looks for the option too, is refused', async () => {
  const { status, stderr } = await script(folderWith({}), 'docproof list --env-file <(echo A=1)');
  expect({ status, stderr: stderr.replace(/\d+/, 'N') }).toEqual({
    status: 2,
    stderr: 'docproof: the env file /dev/fd/N is no regular file\n',
  });
});

test('a bad line of an .ini file is a warning at its place', async () => {
  const folder = folderWith({ 'docs/a.md': '```bash\necho "$A"\n```\n', 'docs/a.ini': '; ours\nA=1\nB\n' });
  expect((await docproof(folder, ['list', 'docs/a.md'])).stdout).toBe(
    'docs/a.md    (1 step)\n  docs/a.md:1  step-1  echo "$A"\n  docs/a.ini:3:1  warning: this line of the .ini file sets no variable: write NAME=VALUE (invalid-ini)\n',
  );
  const { status, stdout } = await docproof(folder, ['run', 'docs/a.md']);
  expect([status, stdout.split('\n')[1]]).toEqual([
    0,
    '! docs/a.ini:3:1  this line of the .ini file sets no variable: write NAME=VALUE  invalid-ini',
  ]);
});
