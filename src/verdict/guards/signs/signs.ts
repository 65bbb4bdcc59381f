import { azureSigns } from './azure.ts';
import { commonSigns } from './common.ts';
import { errnoSigns } from './errno.ts';
import { kubernetesSigns } from './kubernetes.ts';
import { logSigns } from './logs.ts';
import { programSigns } from './programs.ts';
import { shellSigns } from './shell.ts';
import type { ErrorSign } from './sign.ts';
import { wordSigns } from './words.ts';

/** Every known way in which programs say that they failed. */
export const errorSigns: readonly ErrorSign[] = [
  ...azureSigns,
  ...kubernetesSigns,
  ...errnoSigns,
  ...shellSigns,
  ...commonSigns,
  ...programSigns,
  ...logSigns,
  ...wordSigns,
];
