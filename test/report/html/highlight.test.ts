import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '../../../src/report/html/highlight.ts';

test('a command is cut into coloured tokens, line by line', () => {
  expect(highlight('echo "a <b>"\n# done', 'azurecli')).toEqual([
    [
      { kind: 'hljs-built_in', text: 'echo' },
      { kind: '', text: ' ' },
      { kind: 'hljs-string', text: '"a <b>"' },
    ],
    [{ kind: 'hljs-comment', text: '# done' }],
  ]);
});

test('a file block is read in its own language', () => {
  expect(highlight('replicas: 3', 'YAML')).toEqual([
    [
      { kind: 'hljs-attr', text: 'replicas:' },
      { kind: '', text: ' ' },
      { kind: 'hljs-number', text: '3' },
    ],
  ]);
});

test('a language may be called like something that every object has', () => {
  for (const language of ['constructor', '__proto__'])
    expect(highlight('# x', language)).toEqual([[{ kind: 'hljs-comment', text: '# x' }]]);
});

test('the tokens together are the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('bash', 'json', 'yaml', 'ini'),
      (text, language) => {
        const source = `if [ "$A" ]; then <'&${text}`;
        const lines = highlight(source, language);
        expect(lines.map((tokens) => tokens.map((token) => token.text).join('')).join('\n')).toBe(source);
      },
    ),
  );
});
