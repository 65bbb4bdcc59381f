import type { Config } from '../config/types.ts';
import { Secrets } from '../run/secrets/secrets.ts';
import type { ArticleOptions } from './article-options.ts';

/** The secrets that are known before a run begins. What fills a placeholder is one if a variable of that name would be. */
export function knownSecrets(
  config: Config,
  options: ArticleOptions,
  environment: Readonly<Record<string, string>>,
): Secrets {
  const secrets = new Secrets(config.secrets ?? []);
  for (const variables of [environment, config.variables, options.var]) {
    secrets.learn(Object.entries(variables ?? {}));
  }
  const filled = Object.entries({ ...config.fill, ...options.fill });
  secrets.learn(filled.map(([placeholder, value]) => [placeholder.replaceAll(/\W+/g, '_'), value]));
  return secrets;
}
