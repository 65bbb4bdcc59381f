import type { VolatileClass } from './volatile-class.ts';

export const processId: VolatileClass = {
  about:
    'process ids behind the word, in brackets behind the name of a program as in logs, or in the shell’s list of jobs',
  pattern:
    /(?<=\b(?:pid|PID|Pid)(?:[ =]|: ?))\d{1,8}(?![\w⟨]|\.\d)|(?<=[a-z]\[)\d{2,8}(?=\]:)|(?<=^ ?\[\d{1,3}\][+-]? {1,3})\d{2,8}(?= [A-Z])/g,
  token: '⟨pid⟩',
  alike: ['started with pid 4711', 'started with pid 12'],
  kept: ['pid file', 'list[12]', 'exit 12'],
};
