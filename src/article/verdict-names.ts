/** Measures that a directive, the config or the command line can ask for. */
export const measureNames = ['string-similarity', 'json', 'table', 'lines', 'exact', 'jaro-winkler'] as const;

export type MeasureName = (typeof measureNames)[number];

/** Guards, which can be switched off, in the order in which they are asked. */
export const guardNames = ['empty', 'json', 'error-message', 'state', 'unrelated'] as const;

export type GuardName = (typeof guardNames)[number];

/**
 * Classes of volatile text, which can be switched on and off, in the order in which they are levelled: what contains another class
 * comes first.
 */
export const levelNames = [
  'guid',
  'timestamp',
  'mail-date',
  'log-time',
  'fingerprint',
  'mac-address',
  'clock-time',
  'ip-address',
  'ipv6-address',
  'temporary-path',
  'token',
  'node-name',
  'pod-suffix',
  'hex-id',
  'port',
  'process-id',
  'epoch',
  'rate',
  'duration',
  'version',
  'name-suffix',
] as const;

export type LevelName = (typeof levelNames)[number];

/** Whether a word is the name of a guard. */
export function isGuardName(word: string): word is GuardName {
  return guardNames.some((name) => name === word);
}

/** Whether a word is the name of a class of volatile text. */
export function isLevelName(word: string): word is LevelName {
  return levelNames.some((name) => name === word);
}
