import type { ErrorSignGroup } from './sign.ts';

/** What people write into messages of failures, whatever the program. */
export const wordSigns: ErrorSignGroup = {
  title: 'Words of any program',
  signs: [
    {
      name: 'cannot',
      pattern:
        /\b(?:could not|couldn't|cannot|can't|unable to|(?:has |have )?failed to|did not) (?!be (?:undone|reversed|reverted|restored)\b|change\b|need\b|go wrong\b)[a-z]+/gi,
      trips: [
        'tar: archive.tar: Cannot write: no room',
        'panel: could not read the settings',
        "error: pathspec 'x' did not match any file(s) known to git",
        'Failed to fetch http://deb.debian.org/debian/dists/stable/InRelease',
      ],
      kept: [
        'Deleting a group cannot be undone.',
        'Files that did not change: 12',
        "You can't go wrong with the defaults.",
      ],
    },
    {
      name: 'exists not',
      pattern:
        /\b(?:does not|do not|doesn't) exist\b|\b[Nn]o such (?:file|device|table|column|container|image|object|host|service|command|option|module|package|user|process|volume|network|key|branch|remote|ref|bucket|function|method|variable|property|element|index|database)\b/g,
      trips: [
        'Error: no such table: users',
        "The specified bucket does not exist: 'demo'",
        'No such container: web',
      ],
      kept: ['A: No such thing'],
    },
    {
      name: 'fatal',
      pattern:
        /(?<!\b(?:no|any|without) )\b(?:fatal (?:\w+ )?error|internal (?:\w+ )?error|INTERNALERROR|unexpected (?:exception|error|end of file|EOF)|unhandled (?:exception|rejection)|uncaught exception)\b/gi,
      trips: [
        'Fatal Python error: init_fs_encoding',
        'An unhandled exception of type System.IO was thrown',
        'gzip: a.gz: unexpected end of file',
      ],
      kept: ['fatal attraction and other films', 'The run ended without any unexpected error.'],
    },
    {
      name: 'exit status',
      pattern:
        /\b(?:exited(?: with)?(?: status| code)?|exit (?:status|code)|returned (?:error )?exit status|returned status|status code)[ :=]+[1-9]\d{0,2}\b(?!\.?\d| (?:if|means|stands)\b)/gi,
      trips: [
        'Process exited with code 1',
        'exit status 2',
        'subprocess.CalledProcessError: Command returned non-zero exit status 3.',
      ],
      kept: [
        'exited with code 0',
        'test -f config.yaml || exit 1',
        'Exit status 1 means that nothing was found.',
        'exit code 3 if the name is taken',
      ],
    },
    {
      name: 'undone',
      grave: true,
      pattern:
        /\b(?:rolled back|roll(?:ing|ed)? ?back initiated|(?:was|were) rejected|could not be (?:completed|pulled)|did not complete|nothing (?:has been|was) (?:written|changed|saved|deployed)|had trouble \w+ing|data (?:was |is |has been )?lost|(?:is|are) not (?:running|installed)|: not installed$|failed to (?:apply|create|update|delete|deploy|fetch|pull|push|start|connect|install|download|upload|write|save))\b/gim,
      trips: [
        'WARNING: The command could not be completed. The deployment was rolled back.',
        'W: Failed to fetch http://deb.debian.org/debian/dists/stable/InRelease',
        'hint: Updates were rejected because the remote contains work',
        'Server version: not installed',
        'Warning: web is not running',
        'Warning, had trouble writing out superblocks.',
      ],
      kept: ['Deleted what was not needed.', 'If it is not installed, install it.'],
    },
    {
      name: 'went wrong',
      pattern:
        /\b(?:something went wrong|an error (?:has )?occurred|(?:has|have) failed|(?:build|run|test|job|step|command|installation|application|startup|download|upload|deployment|request|login|backup|restore|import|export|update|upgrade|sync|validation|verification|migration|compilation) failed(?! (?:\w+ ){0,3}(?:is|are) )|failed to start)\b/gi,
      trips: [
        '91d30c5bc195: Download failed',
        'Oops, something went wrong.',
        'The build failed after 3 s',
        'Startup of web has failed',
      ],
      kept: [
        'Nothing went wrong.',
        'Failed login attempts are logged.',
        'Errors are written to error.log',
        'Jobs that failed are tried again.',
      ],
    },
    {
      name: 'unreachable',
      pattern: /\bUNREACHABLE!|^unreachable\b/gm,
      trips: ['web | UNREACHABLE! => {"changed": false}', 'unreachable'],
      kept: ['Type U stands for unreachable.'],
    },
    {
      name: 'not a number',
      pattern: /\bNaN\b(?! values?\b)|: undefined\b/g,
      trips: ['Total: NaN', 'Hello, name: undefined'],
      kept: ['NaN values were dropped: 0', 'undefined: no'],
    },
  ],
};
