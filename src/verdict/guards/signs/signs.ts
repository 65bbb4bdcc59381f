import { answerSigns } from './answers.ts';
import { azureSigns } from './azure.ts';
import { cloudSigns } from './clouds.ts';
import { containerSigns } from './containers.ts';
import { databaseSigns } from './databases.ts';
import { errnoSigns } from './errno.ts';
import { errorLineSigns } from './error-lines.ts';
import { gitSigns } from './git.ts';
import { kubernetesSigns } from './kubernetes.ts';
import { languageSigns } from './languages.ts';
import { logSigns } from './logs.ts';
import { networkSigns } from './network.ts';
import { packageSigns } from './packages.ts';
import { shellSigns } from './shell.ts';
import type { ErrorSign, ErrorSignGroup } from './sign.ts';
import { systemSigns } from './system.ts';
import { testRunSigns } from './test-runs.ts';
import { wordSigns } from './words.ts';

/** Every known way in which programs say that they failed, by program; what belongs to none comes last. */
export const errorSignGroups: readonly ErrorSignGroup[] = [
  azureSigns,
  cloudSigns,
  kubernetesSigns,
  containerSigns,
  errnoSigns,
  shellSigns,
  gitSigns,
  packageSigns,
  languageSigns,
  networkSigns,
  answerSigns,
  databaseSigns,
  systemSigns,
  logSigns,
  testRunSigns,
  errorLineSigns,
  wordSigns,
];

/** All of them, in the order in which they are looked for. */
export const errorSigns: readonly ErrorSign[] = errorSignGroups.flatMap(({ signs }) => signs);
