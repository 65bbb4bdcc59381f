import { mention } from './mentions.ts';
import type { ErrorSignGroup } from './sign.ts';

/** Lines that begin with the word, whatever the program. */
export const errorLineSigns: ErrorSignGroup = {
  title: 'Lines that begin with the word',
  signs: [
    {
      name: 'error line',
      pattern:
        /^(?:[\w./-]+: )?(?:error|fatal|panic)(?:\[\w+\])?: +(?!(?:null|nil|none|<none>|false|no|-?\d+\.\d+(?:e-?\d+)?%?|0|~|""|''|\{\}|\[\]),?$)\S/gim,
      trips: [
        'fatal: not a git repository (or any of the parent directories): .git',
        'error[E0308]: mismatched types',
        'psql: error: connection to server on socket "/run/postgresql/.s.PGSQL.5432" failed',
      ],
      kept: [
        'error: none',
        'errors: 0',
        'Error rate: 0.1 %',
        'error: 0.0213',
        'see https://docs.example.com/error: details',
      ],
    },
    {
      name: 'error of a program',
      pattern: new RegExp(String.raw`^[\w./-]+: (?:error|fatal|panic)\b(?! ${mention}\b)`, 'gim'),
      trips: ['gcc: fatal error: no input files', 'a.c:3:5: error: expected ‘;’ before ‘}’\na.c: error'],
      kept: ['docs: error handling of the client', 'fix: error pages have a title'],
    },
    {
      name: 'error!',
      pattern: /^ERROR! /gm,
      trips: ['ERROR! the playbook: site.yml could not be found'],
      kept: ['No ERROR! Well done.'],
    },
    {
      name: 'error word',
      pattern: new RegExp(String.raw`^error (?!${mention}\b)[a-z]`, 'gim'),
      trips: ['error reading input file: too short', 'Error loading the module'],
      kept: [
        'Error logging capability:        (0x01) Error logging supported.',
        'Error reporting is on',
        'Error codes and what they mean',
      ],
    },
  ],
};
