import type { Rule } from './rule.ts';

/** Commands that the article says it requires and that cannot be found. */
export const missingCommand: Rule = {
  code: 'missing-command',
  severity: 'error',
  message: 'the article requires {name}, which is not on PATH',
  hint: 'Install it, or add its folder to PATH.',
  about:
    'The front matter names the commands that an article cannot do without, so that it fails before it has made anything.',
  example:
    '---\ndocproof:\n  requires: [a-command-that-nobody-has]\n---\n\n```bash\na-command-that-nobody-has --version\n```\n',
  find: ({ requires, hasCommand }) =>
    requires.filter(({ name }) => !hasCommand(name)).map(({ name, place }) => ({ place, args: { name } })),
};
