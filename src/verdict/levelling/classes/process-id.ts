import type { VolatileClass } from './volatile-class.ts';

export const processId: VolatileClass = {
  about: 'process ids behind the word, or in brackets behind the name of a program as in logs',
  pattern: /(?<=\b(?:pid|PID|Pid)(?:[ =]|: ?))\d{1,8}(?![\w⟨]|\.\d)|(?<=[a-z]\[)\d{2,8}(?=\]:)/g,
  token: '⟨pid⟩',
  alike: ['started with pid 4711', 'started with pid 12'],
  kept: ['pid file', 'list[12]', 'exit 12'],
};
