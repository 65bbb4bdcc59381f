import { readFileSync } from 'node:fs';
import { evaluateModule } from './evaluate-module.ts';
import { lineOf } from './line-of.ts';
import type { ReadConfig } from './read.ts';

/**
 * Runs a config that is code, and gives what it exports.
 *
 * @param library - file that `import … from 'docproof'` means in the config
 */
export async function evaluateConfig(path: string, library: string): Promise<ReadConfig> {
  const evaluated = await evaluateModule(path, library);
  if (!evaluated.ok) return { ok: false, problems: [{ line: null, sentence: evaluated.sentence }] };
  const source = readFileSync(path, 'utf8');
  return { ok: true, value: evaluated.value, lineOf: (keys) => lineOf(keys, source) };
}
