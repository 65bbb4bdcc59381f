import { resolve } from 'node:path';
import { guardNames, isGuardName, isLevelName, levelNames } from '../article/verdict-names.ts';
import type { Problem } from '../config/origin.ts';
import type { Config } from '../config/types.ts';
import { isDiagnosticCode, nearestCode } from '../plan/diagnostic-kinds.ts';
import { shellProblem } from './check-shell.ts';
import { statOf } from './paths.ts';
import { parseReporter, requestProblem } from './reporters.ts';
import { pathOf, shellOf } from './settings.ts';

/** Settings that name something which does not exist, or is not what it has to be: all that a run needs. */
export function settingProblems(config: Config, base: string): Problem[] {
  const { path = [], cwd = 'workspace', shell, reporters = [] } = config;
  return [
    ...commonProblems(config, base),
    ...path.flatMap((name, place) => problem(['path', String(place)], folderProblem(resolve(base, name)))),
    ...(cwd === 'workspace' || cwd === 'article' ? [] : problem(['cwd'], folderProblem(resolve(base, cwd)))),
    ...(shell === undefined
      ? []
      : problem(['shell'], shellProblem(shell && shellOf(config, base), pathOf(config, base)))),
    ...reporters.flatMap((text, place) =>
      problem(['reporters', String(place)], requestProblem(parseReporter(text))),
    ),
  ];
}

/** Those of them that are wrong wherever the config is read, and whatever the command is. */
export function commonProblems(
  { guards = {}, levels = {}, rules = {}, root }: Config,
  base: string,
): Problem[] {
  const unknownGuards = Object.keys(guards).filter((name) => !isGuardName(name));
  const unknownLevels = Object.keys(levels).filter((name) => !isLevelName(name));
  const unknown = Object.keys(rules).filter((code) => !isDiagnosticCode(code));
  return [
    ...unknownGuards.map((name): Problem => ({ keys: ['guards', name], sentence: unknownGuard(name) })),
    ...unknownLevels.map((name): Problem => ({ keys: ['levels', name], sentence: unknownLevel(name) })),
    ...unknown.map((code): Problem => ({ keys: ['rules', code], sentence: unknownCode(code) })),
    ...(root === undefined ? [] : problem(['root'], folderProblem(resolve(base, root)))),
  ];
}

function unknownGuard(name: string): string {
  return `guards: there is no guard ${name}; there are ${guardNames.join(', ')}`;
}

function unknownLevel(name: string): string {
  return `levels: there is no class ${name}; there are ${levelNames.join(', ')}`;
}

function unknownCode(code: string): string {
  const nearest = nearestCode(code);
  return `rules: there is no finding ${code}${nearest === null ? '' : `; is ${nearest} meant?`}`;
}

function problem(keys: [string, ...string[]], sentence: string | null): Problem[] {
  return sentence === null ? [] : [{ keys, sentence: `${keys[0]}: ${sentence}` }];
}

function folderProblem(path: string): string | null {
  const found = statOf(path);
  if (found === null) return `there is no folder ${path}`;
  return found.isDirectory() ? null : `${path} is no folder`;
}
