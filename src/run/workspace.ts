import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Plan } from '../plan/types.ts';
import type { RunOptions } from './options.ts';

/** Where an article runs. */
export interface Workspace {
  /** Working directory of its first block. */
  cwd: string;
  environment: Record<string, string>;
  /** The fresh folder, wherever the article starts. */
  folder: string;
  remove(): void;
}

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
  if (inheritEnv === null) return { ...environment };
  const allowed = ['PATH', 'HOME', ...inheritEnv];
  const isAllowed = (name: string) =>
    allowed.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isAllowed(name)));
}

/**
 * Makes the place for one article: a fresh folder, which also holds its own Kubernetes configuration, so that articles can
 * run side by side and never change the caller's.
 *
 * @param mark - value of `DOCPROOF_RUN`, by which the article's processes are found again
 */
export function makeWorkspace(
  { path: article, variables, cwd }: Plan,
  mark: string,
  options: RunOptions,
): Workspace {
  const folder = mkdtempSync(join(options.temporaryFolder, 'docproof-workspace-'));
  const environment: Record<string, string> = { ...inherited(options), ...variables };
  for (const name of Object.keys(environment)) if (isUnwanted(name)) delete environment[name];
  const kubeconfig = join(folder, '.kube-config');
  copyKubeconfig(options.environment, kubeconfig);
  const path = [...options.path, environment.PATH ?? ''].join(delimiter);
  return {
    cwd: startFolder(article, folder, cwd ?? options.cwd),
    environment: {
      ...environment,
      PATH: path,
      KUBECONFIG: variables.KUBECONFIG ?? kubeconfig,
      DOCPROOF_RUN: mark,
    },
    folder,
    remove: () => {
      if (!options.keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A path that the article gives counts from the article. */
function startFolder(article: string, workspace: string, cwd: string | { path: string }): string {
  if (cwd === 'workspace') return workspace;
  if (cwd === 'article') return resolve(dirname(article));
  return typeof cwd === 'string' ? resolve(dirname(article), cwd) : resolve(cwd.path);
}

function copyKubeconfig(environment: Readonly<Record<string, string>>, to: string): void {
  const [first] = (environment.KUBECONFIG ?? '').split(delimiter);
  const from = first || join(environment.HOME ?? '', '.kube', 'config');
  if (existsSync(from)) copyFileSync(from, to);
}
