import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDiagnostic } from '../../../src/article/diagnostic.ts';
import { unresolved } from '../../../src/article/included-file.ts';
import { type IniFile, readIni } from '../../../src/plan/variables/ini.ts';
import { findings, planCommand } from '../plan-text.ts';

function iniOf(path: string, text: string): IniFile {
  return { path, found: { ok: true, file: path, text } };
}

/** The variables of a text, and its problems, one line each. */
function read(text: string): [Record<string, string>, string[]] {
  const { variables, problems } = readIni(iniOf('docs/guide.ini', text));
  return [
    variables,
    problems.map(toDiagnostic).map(({ file, line, message }) => `${file}:${line} ${message}`),
  ];
}

test('lines of NAME=VALUE are variables; comments, sections and empty lines are passed over', () => {
  const text = [
    '\uFEFF; ours',
    '# also ours',
    '[Azure] ; a section',
    'REGION=eastus',
    '  GROUP  =  my group  ',
    'EMPTY =',
    'URL = https://example.com/?a=b',
    'REGION = westus ; the nearest',
    'NODES = 3 # few',
    'COLOUR = #fff;000',
    '',
  ];
  const expected = {
    REGION: 'westus',
    GROUP: 'my group',
    EMPTY: '',
    URL: 'https://example.com/?a=b',
    NODES: '3',
    COLOUR: '#fff;000',
  };
  expect(read(text.join('\n'))).toEqual([expected, []]);
  expect(read(text.join('\r\n'))).toEqual([expected, []]);
});

test('matching quotes are taken off, and what they hold is taken as it is', () => {
  const text = `A = " a ; b # c "\nB='say "yes"' ; a comment\nC="it's $HOME \\n"\nD=it's "so"\nE=""`;
  expect(read(text)).toEqual([
    { A: ' a ; b # c ', B: 'say "yes"', C: "it's $HOME \\n", D: `it's "so"`, E: '' },
    [],
  ]);
});

test('anything else is named with its line, and sets nothing', () => {
  const text = 'REGION\nmy-name = x\n = x\nA = "x\nB = "x" y\nC = x\u0000\n[open\n1A=x\nOK=1';
  const begin = (line: number) => `docs/guide.ini:${line} this line of the .ini file sets no variable: `;
  const badName = 'a name has letters, digits and underscores, and no digit first';
  expect(read(text)).toEqual([
    { OK: '1' },
    [
      `${begin(1)}write NAME=VALUE`,
      begin(2) + badName,
      begin(3) + badName,
      `${begin(4)}the quote is not closed`,
      `${begin(5)}something follows the closing quote`,
      `${begin(6)}a value cannot hold a NUL`,
      `${begin(7)}write NAME=VALUE`,
      begin(8) + badName,
    ],
  ]);
});

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const name of Object.keys(readIni(iniOf('a.ini', text)).variables)) {
        expect(name).toMatch(/^[A-Za-z_]\w*$/);
      }
    }),
  );
});

test('a plan has them as the weakest of its variables, and what is wrong as warnings', () => {
  const ini = iniOf('article.ini', 'A=ini\nB=ini\noops');
  const plan = planCommand('echo $A $B', { ini, variables: { A: 'given' } });
  expect([plan.fallbacks, plan.variables]).toEqual([{ A: 'ini', B: 'ini' }, { A: 'given' }]);
  expect(findings(plan)).toEqual([
    '3:1 warning invalid-ini: this line of the .ini file sets no variable: write NAME=VALUE',
  ]);
});

test('a file that cannot be read is a warning', () => {
  const ini = { path: 'article.ini', found: unresolved('it cannot be read') };
  expect(findings(planCommand('echo', { ini }))).toEqual([
    '1:1 warning invalid-ini: this line of the .ini file sets no variable: the file is left out, it cannot be read',
  ]);
});

test('of very many lines that set nothing the first hundred are told of', () => {
  const [variables, problems] = read(`${'x\n'.repeat(5_000)}A=1\n`);
  expect(variables).toEqual({ A: '1' });
  expect(problems).toHaveLength(100);
});
