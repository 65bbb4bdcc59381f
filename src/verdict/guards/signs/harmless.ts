/** What has the words of an error and is none, whatever sign would see one there. */
export interface Harmless {
  /** What it is, for people. */
  about: string;
  /** Global. */
  pattern: RegExp;
  /** Texts that trip nothing. */
  examples: readonly [string, ...string[]];
}

/** All that is passed over. */
export const harmless: readonly Harmless[] = [
  {
    about: 'what is said of a case: behind “if”, “unless”, “whether”, “in case”',
    pattern: /(?<=\b(?:if|unless|whether|in case) )[^\n.,:;!?()]{1,120}/gi,
    examples: [
      'This step fails if the file cannot be found.',
      'In case you cannot see the page, reload it.',
      'Creates the folder if it does not exist.',
      'If something went wrong, look at the log.',
      'Says whether the connection was refused.',
    ],
  },
  {
    about: 'docker, before it pulls an image',
    pattern: /^Unable to find image '[^'\n]*' locally$/gm,
    examples: ["Unable to find image 'hello-world:latest' locally\nlatest: Pulling from library/hello-world"],
  },
  {
    about: 'debconf and invoke-rc.d, where packages are installed without a terminal',
    pattern: /^(?:debconf|invoke-rc\.d): [^\n]*/gm,
    examples: [
      'debconf: unable to initialize frontend: Dialog\ndebconf: falling back to frontend: Readline',
      'invoke-rc.d: could not determine current runlevel\ninvoke-rc.d: policy-rc.d denied execution of start.',
    ],
  },
  {
    about: 'notices of PostgreSQL',
    pattern: /^(?:psql:\S+ )?NOTICE: [^\n]*/gm,
    examples: [
      'NOTICE:  table "users" does not exist, skipping\nDROP TABLE',
      'psql:schema.sql:3: NOTICE:  function frob() does not exist, skipping',
    ],
  },
  {
    about: 'what ssh looks for, with `-v`',
    pattern: /^debug[123]: [^\n]*/gm,
    examples: ['debug1: load_hostkeys: fopen /root/.ssh/known_hosts2: No such file or directory'],
  },
  {
    about: 'an address that curl has tried with `-v` before the next',
    pattern: /^\* connect to \S+ port \d+ (?=[^\n]*failed: )[^\n]*(?=\n\*\s+Trying )/gm,
    examples: [
      '* connect to ::1 port 8080 from ::1 port 40112 failed: Connection refused\n*   Trying 127.0.0.1:8080...',
    ],
  },
  {
    about: 'lines of a log of the level DEBUG or TRACE',
    pattern:
      /^(?:(?=[^\n]{0,40}\d)[^\n]{0,40}?(?:^|[\s[|(])(?:DEBUG|TRACE)(?=[\s\]|:)])|[^\n]{0,80}?\blevel"?[=:] ?"?(?:debug|trace)\b)[^\n]*/gm,
    examples: [
      '2026-03-02 09:14:08 DEBUG [main] could not find a cache, building one',
      'time="2026-03-02T09:14:08Z" level=debug msg="connection refused, trying again"',
      '{"level":"trace","msg":"no such key: user:1"}',
    ],
  },
  {
    about: 'what strace shows of a call',
    pattern: / = -1 E[A-Z\d]+ \([^)\n]*\)/g,
    examples: ['openat(AT_FDCWD, "/etc/ld.so.preload", O_RDONLY) = -1 ENOENT (No such file or directory)'],
  },
];

/** The same text with such places blank. */
export function withoutHarmless(text: string): string {
  return harmless.reduce(
    (rest, { pattern }) => rest.replace(pattern, ({ length }) => ' '.repeat(length)),
    text,
  );
}
