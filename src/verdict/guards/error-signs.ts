/** A way in which programs say that they failed. */
export interface ErrorSign {
  name: string;
  /** What the pattern captures tells one error of this kind from another. */
  pattern: RegExp;
}

/** Each is tied to its place in the line, so that prose about errors is none. */
export const errorSigns: readonly ErrorSign[] = [
  { name: 'azure cli', pattern: /^ERROR: (?:\((\w+)\)|\S)/gm },
  { name: 'active directory', pattern: /\bAADSTS\d{5,}/g },
  { name: 'api server', pattern: /^Error from server(?: \((\w+)\))?: /gm },
  {
    name: 'no api server',
    pattern: /^(?:Unable to connect to the server: |The connection to the server \S+ was refused)/gm,
  },
  { name: 'status object', pattern: /"status"\s*:\s*"Failure"/g },
  {
    name: 'error line',
    pattern:
      /^(?:[\w./-]+: )?(?:error|fatal|panic)(?:\[\w+\])?: +(?!(?:null|nil|none|<none>|false|no|0|~|""|''|\{\}|\[\]),?$)\S/gim,
  },
  { name: 'error body', pattern: /"error"\s*:\s*(?:\{\s*"(?:code"\s*:\s*"(\w+)")?|"[^"])/g },
  { name: 'error page', pattern: /<title>\s*(?:Error )?([45]\d\d)\b/gi },
  { name: 'unknown command', pattern: /: command not found\b|: \d+: \S+: not found$/gm },
  { name: 'missing file', pattern: /: No such file or directory\b/g },
  { name: 'denied', pattern: /: Permission denied\b/g },
  { name: 'refused', pattern: /: Connection refused$/gm },
  { name: 'nothing found', pattern: /^No resources found\b/gm },
  { name: 'gave up', pattern: /^(?:error: )?timed out waiting for the condition\b/gm },
  { name: 'crash', pattern: /^(?:Segmentation fault|Killed|Aborted)\b/gm },
  { name: 'aws', pattern: /^An error occurred \((\w+)\) when calling /gm },
  { name: 'terraform', pattern: /^│ Error: /gm },
  { name: 'npm', pattern: /^npm (?:ERR!|error) code (\w+)/gm },
  { name: 'docker', pattern: /^Error response from daemon: /gm },
  { name: 'curl', pattern: /^curl: \((\d+)\) /gm },
  { name: 'python', pattern: /^Traceback \(most recent call last\):$/gm },
];
