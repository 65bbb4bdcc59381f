import { isSet } from './colour.ts';

/** A CI system whose agent reads what is printed, by the name of its reporter. */
export type CiSystem = 'github' | 'azure-pipelines';

/** The CI systems in which this process runs, as their documentation says that they tell. */
export function ciSystems({ GITHUB_ACTIONS, TF_BUILD }: NodeJS.ProcessEnv = process.env): CiSystem[] {
  return [
    ...(isSet(GITHUB_ACTIONS) ? (['github'] as const) : []),
    ...(isSet(TF_BUILD?.toLowerCase()) ? (['azure-pipelines'] as const) : []),
  ];
}

/** Whether a reporter writes commands to a CI agent. */
export function isCiReporter(name: string): name is CiSystem {
  return name === 'github' || name === 'azure-pipelines';
}
