import type { ErrorSignGroup } from './sign.ts';

/** Interpreters, runtimes, and what builds programs. */
export const languageSigns: ErrorSignGroup = {
  title: 'Programming languages',
  signs: [
    {
      name: 'node',
      pattern: /^(?:Uncaught )?(?:\w*Error): .+$(?=\n\s+at )/gm,
      trips: ["TypeError: Cannot read properties of undefined (reading 'x')\n    at main (app.js:3:5)"],
      kept: ['(node:12) [DEP0040] DeprecationWarning: The `punycode` module is deprecated.'],
    },
    {
      name: 'python',
      pattern: /^Traceback \(most recent call last\):$/gm,
      trips: ['Traceback (most recent call last):\n  File "cli.py", line 1'],
      kept: ['A traceback shows the most recent call last.'],
    },
    {
      name: 'java',
      pattern: /^Exception in thread "[^"\n]*" ([\w.]+)/gm,
      trips: ['Exception in thread "main" java.lang.NullPointerException'],
      kept: ['Started thread "main"'],
    },
    {
      name: 'go',
      pattern: /^(?:panic: |goroutine \d+ \[running\]:$)/gm,
      trips: [
        'panic: runtime error: index out of range [3] with length 3',
        'goroutine 1 [running]:\nmain.main()',
      ],
      kept: ['ok  \texample.com/panic\t0.012s', 'goroutines: 12'],
    },
    {
      name: 'rust',
      pattern: /^thread '[^'\n]*' panicked at /gm,
      trips: ["thread 'main' panicked at src/main.rs:4:5:"],
      kept: ["thread 'main' started"],
    },
    {
      name: 'make',
      pattern: /^make(?:\[\d+\])?: \*\*\* /gm,
      trips: ['make: *** [Makefile:3: all] Error 2', 'make[1]: *** No rule to make target'],
      kept: ["make: Nothing to be done for 'all'.", 'gcc -Wall -Werror -Wfatal-errors -fmax-errors=5 -c a.c'],
    },
    {
      name: 'exception',
      pattern:
        /(?<!\b(?:except|catch|class|extends|throws?|raises?|new|import) )(?:^|(?<=[\s.]))[A-Z]\w*(?:Exception|Error)(?=:|$|\s*\[|\s*\()/gm,
      trips: [
        "KeyError: 'name'",
        'Caused by: java.io.FileNotFoundException: a.txt (No such file or directory)',
        'System.IO.IOException: The file is in use.',
        'SystemError [E17]',
      ],
      kept: [
        'except ValueError:\n    return None',
        'class NotFoundError(Exception):',
        'void read() throws IOException',
        'raise ValueError("name")',
        '[2026-03-02 09:14:08] INFO ErrorHandler ready',
      ],
    },
    {
      name: 'stack',
      coveredBy: /Traceback|Exception|Error/,
      pattern: /^node:internal\/|^[ \t]+at \S+ \(.*:\d+:\d+\)$|^[ \t]+File "[^"\n]+", line \d+, in /gm,
      trips: [
        'node:internal/modules/cjs/loader:1143',
        '    at Module._compile (node:internal/modules/cjs/loader:1376:14)',
        '  File "app.py", line 12, in main',
      ],
      kept: ['    at noon (in the hall)', '  File "app.py" has 12 lines'],
    },
    {
      name: 'assertion',
      pattern: /\b(?:panicked at|(?<!\bon )stack overflow|assertion failed|assertion `)/gi,
      trips: [
        "app: app.c:3: main: Assertion `x > 0' failed.",
        'assertion failed: left == right',
        "thread 'main' has overflowed its stack\nfatal runtime error: stack overflow",
      ],
      kept: ['Ask your questions on Stack Overflow.', 'https://stackoverflow.com/questions/1'],
    },
    {
      name: 'syntax',
      pattern: /(?<!\bno )\b(?:parse|syntax) error\b(?=[:, ])/gi,
      trips: [
        'PHP Parse error:  syntax error, unexpected end of file',
        'jq: error: syntax error, unexpected INVALID_CHARACTER',
      ],
      kept: ['No syntax errors detected in index.php', 'No syntax error in 3 files'],
    },
  ],
};
