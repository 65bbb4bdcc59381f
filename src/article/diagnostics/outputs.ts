import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about expected outputs that are compared with nothing. */
export const outputFindings = {
  'output-without-command': {
    severity: 'warning',
    message: 'this output belongs to no command block',
    hint: 'Without a hint it belongs to the last command block under the same heading.',
    about: 'An output that nothing prints is not compared.',
    example: article(
      '# One',
      '',
      '```bash',
      'echo ready',
      '```',
      '',
      '# Two',
      '',
      '```output',
      'ready',
      '```',
    ),
  },
  'output-of-other-choice': {
    severity: 'warning',
    message: 'no command of the chosen tabs and pivot prints this output, so it is not compared',
    hint: 'Put the output into the tab or zone whose command prints it.',
    about:
      'The command that prints this output stands in a tab or zone that is not shown, or has no command at all.',
    example: article(
      '# [CLI](#tab/cli)',
      '',
      '```bash',
      'echo ready',
      '```',
      '',
      '# [Portal](#tab/portal)',
      '',
      'Look at the portal.',
      '',
      '---',
      '',
      '<!-- expected_similarity=0.8 -->',
      '',
      '```output',
      'ready',
      '```',
    ),
    choices: { tabs: ['portal'] },
  },
} satisfies Record<string, CatalogueEntry>;
