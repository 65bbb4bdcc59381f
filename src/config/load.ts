import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { findConfigs } from './find.ts';
import { located, type Origin } from './origin.ts';
import { problemsIn } from './problems.ts';
import type { ConfigForm, ReadConfig } from './read.ts';
import type { Config } from './types.ts';

/** A config that can be used, or what is wrong with it: one line each. */
export type LoadedConfig =
  | { ok: true; config: Config /** `null` if there is no config. */; origin: Origin | null }
  | { ok: false; problems: string[] };

/**
 * Loads and checks a config. One in JSON or YAML is data; any other is code and runs as such.
 *
 * @param named - a path given by the caller, or `null` to look for one upwards
 * @param library - file that `import … from 'docproof'` means in the config
 */
export async function loadConfig(named: string | null, cwd: string, library: string): Promise<LoadedConfig> {
  if (named === '') return { ok: false, problems: ['the config was named by an empty text'] };
  const [path, another] = named === null ? findConfigs(cwd) : [resolve(cwd, named)];
  if (path === undefined) return { ok: true, config: {}, origin: null };
  if (another !== undefined) {
    const problem = `there are two configs, ${path} and ${basename(another)}: keep one, or name one by --config`;
    return { ok: false, problems: [problem] };
  }
  if (!existsSync(path)) return { ok: false, problems: [`there is no config ${named}`] };
  if (statSync(path).isDirectory()) return { ok: false, problems: [`${path} is a folder, not a config`] };
  const { example, read } = formOf(path, library);
  const found = await read();
  if (!found.ok) {
    const place = (line: number | null) => (line === null ? path : `${path}:${line}`);
    return { ok: false, problems: found.problems.map(({ line, sentence }) => `${place(line)}: ${sentence}`) };
  }
  const origin = { path, lineOf: found.lineOf };
  const problems = await problemsIn(found.value, example);
  // Nothing being wrong with it, the value is a config.
  return problems.length > 0
    ? { ok: false, problems: located(problems, origin) }
    : { ok: true, config: found.value as Config, origin };
}

/** How a config is written, by the end of its name. What the forms need is loaded late: most runs need one of them at most. */
function formOf(path: string, library: string): ConfigForm {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return {
        example: '{ "timeout": "10m" }',
        read: async () => readData(path, (await import('./data/read-json.ts')).readJson),
      };
    case '.yaml':
    case '.yml':
      return {
        example: 'timeout: 10m',
        read: async () => readData(path, (await import('./data/read-yaml.ts')).readYaml),
      };
    default:
      return {
        example: 'export default defineConfig({ … })',
        read: async () => (await import('./evaluate.ts')).evaluateConfig(path, library),
      };
  }
}

function readData(path: string, parse: (source: string) => ReadConfig): ReadConfig {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return {
      ok: false,
      problems: [{ line: null, sentence: error instanceof Error ? error.message : String(error) }],
    };
  }
  return parse(text.replace(/^\uFEFF/, ''));
}
