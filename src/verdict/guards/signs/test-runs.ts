import { mention } from './mentions.ts';
import type { ErrorSignGroup } from './sign.ts';

/** Test runners, linters and builds, and whatever counts failures. */
export const testRunSigns: ErrorSignGroup = {
  title: 'Tests, builds, counts of failures',
  signs: [
    {
      name: 'counted failures',
      pattern: new RegExp(
        String.raw`(?<![\w.]|\b(?:tolerates?|up to|at most|than|after|fixed|corrected) )[1-9]\d{0,6} (?:failed|failures?|errors?)\b(?!: ?0\b| (?:${mention}|login|(?:was|were) fixed)\b)`,
        'gi',
      ),
      trips: [
        'Tests: 2 failed, 3 passed, 5 total',
        '✖ 2 problems (2 errors, 0 warnings)',
        '1 failure in 3 files',
      ],
      kept: [
        'Tests: 0 failed, 3 passed, 3 total',
        'Read 3 error codes from the table',
        'A cluster of 3 members can tolerate 1 failure.',
        'Retries up to 3 failures',
        'Fixed 2 errors in a.js',
        'There were 3 failed login attempts since the last successful login.',
        'Requests: 500 failed: 0',
        'UUID=1a2b / ext4 errors=remount-ro 0 1',
      ],
    },
    {
      name: 'number of failures',
      pattern:
        /(?<!-|\b(?:max|maximum|allowed|most) )\b(?:failed|failures|errors|unreachable) ?[=:] ?[1-9]\d{0,6}\b/gi,
      trips: [
        'web : ok=3 changed=1 unreachable=0 failed=1',
        'Tests run: 5, Failures: 2, Errors: 0, Skipped: 0',
      ],
      kept: [
        'web : ok=3 changed=1 unreachable=0 failed=0',
        'failed logins: 0',
        'max failures: 3',
        '--max-errors=3',
      ],
    },
    {
      name: 'failed',
      pattern:
        /(?:^|(?<=[\s:([]))(?<!(?:^| {2})[A-Z]{1,40} {2,40})FAIL(?:ED|URE|URES)?\b(?!=|:?\s{0,9}0\b| {2,40}[A-Z]+(?: {2}|$))/gm,
      trips: [
        'FAIL src/page.test.ts',
        '[FAILED] Failed to start nginx.service.',
        'BUILD FAILURE',
        '--- FAIL: TestPage (0.00s)',
        '# FAIL:  2',
      ],
      kept: [
        '# TOTAL: 3\n# PASS:  3\n# SKIP:  0\n# FAIL:  0\n# ERROR: 0',
        'PASSED 12\nFAILED 0',
        'SUITE    PASSED  FAILED  SKIPPED\nweb      12      0       1',
      ],
    },
    {
      name: 'no tests',
      pattern: /\[no test files\]|\bno tests (?:ran|found|were run)\b/gi,
      trips: ['?   \texample.com/website\t[no test files]', '===== no tests ran in 0.03s ====='],
      kept: ['3 tests ran'],
    },
    {
      name: 'not ok',
      pattern: /^[ \t]*not ok\b(?![^\n#]*# (?:TODO|SKIP)\b)/gm,
      trips: ['TAP version 13\nnot ok 2 - the page has a title'],
      kept: ['ok 2 - the page has a title', 'not ok 3 - the page is short # TODO write less'],
    },
    {
      name: 'cross',
      pattern: /(?:^|\s)(?:✖|✗|✘|❌|⨯|(?<!\d )×)(?=\s)/gm,
      trips: ['✗ the page has a title', ' × page.test.ts > has a title', '❌ deployment of web'],
      kept: ['1920 × 1080 pixels', '✔ the page has a title'],
    },
  ],
};
