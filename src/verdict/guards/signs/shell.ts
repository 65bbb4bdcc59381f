import type { ErrorSignGroup } from './sign.ts';

/** Shells, and programs that are called wrongly. */
export const shellSigns: ErrorSignGroup = {
  title: 'Shells, programs that are called wrongly',
  signs: [
    {
      name: 'unknown command',
      pattern: /: command not found\b|: \d+: \S+: not found$/gm,
      trips: ['bash: line 3: az: command not found', 'sh: 1: az: not found'],
      kept: ['Install the command-not-found package', 'command-not-found/stable 0.3 all'],
    },
    {
      name: 'killed',
      pattern:
        /^(?:.*: line \d+: +\d+ (?:Segmentation fault|Killed|Aborted|Bus error|Illegal instruction)\b|(?:Segmentation fault|Killed|Aborted|Bus error|Illegal instruction)(?:!|\.|: [1-9]\d*| \(core dumped\)| by signal \d+\.)?$)/gm,
      trips: [
        'Segmentation fault (core dumped)',
        'bash: line 1:  4711 Killed                  sleep 60',
        'Killed',
        'Aborted!',
        'Illegal instruction: 4',
      ],
      kept: ['Killer application installed', 'Killed 3 stale sessions', 'Killed: 0', 'Aborted clients: 0'],
    },
    {
      name: 'job',
      pattern: /^\[\d+\][+-]? +(?:\d+ )?Exit [1-9]\d{0,2}\b/gm,
      trips: ['[2]+  Exit 1                  make test', '[1]-   587 Exit 127                frob'],
      kept: ['[1]+  Done                    sleep 1', '[2]-   588 Running                 sleep 50 &'],
    },
    {
      name: 'shell syntax',
      pattern: /^\S*(?:bash|sh): (?:-c: )?(?:line \d+: )?(?:syntax error\b|unexpected EOF\b)/gm,
      trips: [
        "bash: line 4: syntax error near unexpected token `fi'",
        'bash: -c: line 2: unexpected EOF while looking for matching `"\'',
      ],
      kept: ['bash: GNU Bourne Again SHell, its syntax and errors'],
    },
    {
      name: 'unset variable',
      pattern: /^\S+: (?:line \d+: )?\w+: unbound variable$/gm,
      trips: ['deploy.sh: line 2: NAME: unbound variable'],
      kept: ['set -u  treats an unbound variable as a mistake'],
    },
    {
      name: 'usage',
      // At the very beginning: a program that was called rightly has something else to say first.
      pattern: /^\s{0,9}usage: +\S/gi,
      trips: ['Usage: terraform [global options] output [options] [NAME]', 'usage: git [-v | --version]'],
      kept: ['Disk usage: 12 GB', 'See the usage: it is in the manual'],
    },
    {
      name: 'wrong call',
      pattern:
        /^\S+: (?:unrecognized option|invalid option|illegal option|unknown option|option requires an argument|missing operand|too (?:many|few) arguments)\b/gm,
      trips: ["ls: unrecognized option '--frob'", 'cp: missing operand', "head: invalid option -- 'y'"],
      kept: ['too many arguments are cut off'],
    },
  ],
};
