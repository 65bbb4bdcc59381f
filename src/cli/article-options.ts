import { type Command, InvalidArgumentError, Option } from 'commander';

/** Options of every command that reads articles. */
export interface ArticleOptions {
  var?: Record<string, string>;
  fill?: Record<string, string>;
  envFile?: string[];
  tab?: string[];
  tabs?: 'all';
  prerequisites?: true;
  pivot?: string[];
  /** Path of a config, or `false` for `--no-config`. */
  config: string | boolean;
}

/** Declares them. */
export function addArticleOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--var <NAME=VALUE>',
        'give a variable its value, whatever the article assigns (repeatable)',
      ).argParser(intoVariables),
    )
    .addOption(
      new Option(
        '--fill <PLACEHOLDER=VALUE>',
        "fill a placeholder, as in '<your-region>=eastus' (repeatable)",
      ).argParser(intoPlaceholders),
    )
    .addOption(list('--env-file <FILE>', 'set the variables of a file with NAME=VALUE lines (repeatable)'))
    .addOption(list('--tab <ID>', 'prefer this tab wherever a group has it (repeatable)'))
    .addOption(
      new Option('--tabs <all>', 'one plan for each tab that has a command')
        .choices(['all'])
        .conflicts('tab'),
    )
    .addOption(list('--pivot <ID>', 'prefer this zone pivot (repeatable)'))
    .option('--prerequisites', 'run the articles that are linked as prerequisites first')
    .option('-c, --config <FILE>', 'use this config (.ts, .json, .yaml) instead of the one found upwards')
    .option('--no-config', 'use no config');
}

/** An option that may be given several times. */
export function list(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: string[] = []) => [
    ...before,
    value,
  ]);
}

function intoVariables(text: string, before: Record<string, string> = {}): Record<string, string> {
  const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(text);
  if (!match) throw new InvalidArgumentError('Write it as NAME=VALUE.');
  const [, name = '', value = ''] = match;
  return { ...before, [name]: value };
}

function intoPlaceholders(text: string, before: Record<string, string> = {}): Record<string, string> {
  const match = /^(<[^<>]+>)=(.*)$/s.exec(text);
  if (!match) throw new InvalidArgumentError("Write it as '<placeholder>=VALUE', with the angle brackets.");
  const [, placeholder = '', value = ''] = match;
  return { ...before, [placeholder]: value };
}
