import { copyFileSync, existsSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { isUrl } from '../article/location.ts';
import type { Plan } from '../plan/types.ts';
import { makeFreshFolder } from '../session/fresh-folder.ts';
import type { Watchdog } from '../session/watchdog/watchdog.ts';
import type { RunOptions } from './options.ts';
import { removeFolder } from './remove-folder.ts';
import { isStepFile } from './step-files.ts';
import { isNamed } from './variable-names.ts';

/** Where an article runs. */
export interface Workspace {
  /** Working directory of its first block. */
  cwd: string;
  environment: Record<string, string>;
  /** The fresh folder, wherever the article starts. */
  folder: string;
  /** Removes it, unless it is to be kept. Gives what is left, one line each. */
  remove(): string[];
}

/** A workspace, or why there is none. */
export type MadeWorkspace = { ok: true; workspace: Workspace } | { ok: false; message: string };

/** Settings that would make bash run or do something before the article's first line. */
const unwanted = new Set([
  'BASH_ENV',
  'ENV',
  'BASHOPTS',
  'SHELLOPTS',
  'POSIXLY_CORRECT',
  'OLDPWD',
  // An article that keeps a history keeps it to itself.
  'HISTFILE',
]);

/** A caller's exported function `builtin` would take every line of docproof's from the shell. */
function isUnwanted(name: string): boolean {
  return unwanted.has(name) || name === 'BASH_FUNC_builtin%%';
}

/** What articles get of the caller's environment. */
function inherited({ environment, inheritEnv }: RunOptions): Record<string, string> {
  const allowed = ['PATH', 'HOME', ...(inheritEnv ?? ['*'])];
  const isInherited = (name: string) =>
    isNamed(name, allowed) && (!isStepFile(name) || allowed.includes(name));
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isInherited(name)));
}

/**
 * Makes the place for one article: a fresh folder, which also holds its own Kubernetes configuration, so that articles can
 * run side by side and never change the caller's.
 *
 * @param mark - value of `DOCPROOF_RUN`, by which the article's processes are found again
 * @param watchdog - removes the folder if docproof is killed, unless it is to be kept
 */
export function makeWorkspace(
  plan: Plan,
  mark: string,
  watchdog: Watchdog,
  options: RunOptions,
): MadeWorkspace {
  const { path: article, cwd } = plan;
  const start = startFolder(article, cwd ?? options.cwd);
  if (!start.ok) return start;
  const guard = options.keep ? undefined : watchdog;
  const folder = tried(() => makeFreshFolder(options.temporaryFolder, 'docproof-workspace-', guard));
  if (folder instanceof Error) {
    return { ok: false, message: `no working directory could be made: ${folder.message}` };
  }
  const kubeconfig = join(folder, '.kube-config');
  const copied = tried(() => copyKubeconfig(outside(plan, options), kubeconfig));
  if (copied instanceof Error) {
    removeFolder(folder);
    return { ok: false, message: `the Kubernetes configuration could not be copied: ${copied.message}` };
  }
  const workspace: Workspace = {
    cwd: start.folder ?? folder,
    environment: environmentOf(plan, mark, kubeconfig, options),
    folder,
    remove() {
      if (options.keep) return [`kept: the working directory ${folder}`];
      return removeFolder(folder) ? [] : [`could not be removed: ${folder}`];
    },
  };
  return { ok: true, workspace };
}

/** The environment before an article says anything: complete, for what docproof itself looks up in it. */
function outside({ fallbacks }: Plan, { environment, variables }: RunOptions): Record<string, string> {
  return { ...fallbacks, ...environment, ...variables };
}

/** The weakest first; what the article assigns, and `--var` in the place of it, comes later and counts more. */
function environmentOf(
  { fallbacks, variables }: Plan,
  mark: string,
  kubeconfig: string,
  options: RunOptions,
): Record<string, string> {
  const environment: Record<string, string> = {
    ...fallbacks,
    ...inherited(options),
    ...options.variables,
    ...variables,
  };
  for (const name of Object.keys(environment)) if (isUnwanted(name)) delete environment[name];
  return {
    ...environment,
    PATH: [...options.path, environment.PATH ?? ''].join(delimiter),
    KUBECONFIG: variables.KUBECONFIG ?? kubeconfig,
    DOCPROOF_RUN: mark,
  };
}

/** Of the file system an answer or an error: a full disk is no bug. */
function tried<Value>(act: () => Value): Value | Error {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Where an article is to start, `null` for the fresh folder; or why that is nowhere. */
type StartFolder = { ok: true; folder: string | null } | { ok: false; message: string };

/** A path that the article gives counts from the article; for one from standard input, from the working directory. */
function startFolder(article: string, cwd: string | { path: string }): StartFolder {
  if (cwd === 'workspace') return { ok: true, folder: null };
  if (typeof cwd !== 'string') return { ok: true, folder: resolve(cwd.path) };
  if (isUrl(article) && !isAbsolute(cwd)) {
    const message = `cwd: ${cwd} counts from the article's folder, and a web address has none: use cwd: workspace, or a whole path`;
    return { ok: false, message };
  }
  return { ok: true, folder: resolve(dirname(article), cwd === 'article' ? '.' : cwd) };
}

function copyKubeconfig(environment: Readonly<Record<string, string>>, to: string): void {
  const [first] = (environment.KUBECONFIG ?? '').split(delimiter);
  const from = first || join(environment.HOME ?? '', '.kube', 'config');
  if (existsSync(from)) copyFileSync(from, to);
}
