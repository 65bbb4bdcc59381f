import type { Command } from 'unbash';

/** The words of a command without `builtin` and `command` in front, which change nothing about what it sets. */
export function behindWrappers({ name, args }: Command): Command['args'] {
  const words = name === undefined ? args : [name, ...args];
  const first = words.findIndex(
    (word) => word.type !== 'Word' || !/^(?:builtin|command|-p|--)$/.test(word.value),
  );
  return first === -1 ? [] : words.slice(first);
}
