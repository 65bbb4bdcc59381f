import type { ErrorSign } from './sign.ts';

/** kubectl, and what the API server answers. */
export const kubernetesSigns: readonly ErrorSign[] = [
  { name: 'api server', pattern: /^Error from server(?: \((\w+)\))?: /gm },
  {
    name: 'no api server',
    pattern: /^(?:Unable to connect to the server: |The connection to the server \S+ was refused)/gm,
  },
  { name: 'status object', pattern: /"status"\s*:\s*"Failure"/g },
  { name: 'nothing found', pattern: /^No resources found\b/gm },
  { name: 'gave up', pattern: /^(?:error: )?timed out waiting for the condition\b/gm },
  { name: 'unknown resource', pattern: /^error: the server doesn't have a resource type\b/gm },
  {
    name: 'invalid manifest',
    pattern:
      /^(?:The \S+ "[^"\n]*" is invalid:|error: (?:error )?validating\b|error: unable to recognize\b)/gm,
  },
  { name: 'not ready', pattern: /^error: deployment "[^"\n]*" exceeded its progress deadline/gm },
];
