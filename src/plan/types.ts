import type { Diagnostic, Place } from '../article/diagnostic.ts';
import type { Directives, Grades, Hint } from '../article/types.ts';
import type { IniFile } from './variables/ini.ts';

/** One thing that a command block should print. */
export interface Expectation {
  file: string;
  /** 1-based line of the opening fence. */
  line: number;
  /** First word of the info string, as written; empty if there is none. */
  language: string;
  /** Content of the block, with LF line ends. */
  text: string;
  /** `null`: an unhinted output, which only advises. */
  hint: Hint | null;
  /** Where the hint stands. */
  hintAt?: Place | null;
}

/** One command block with what belongs to it, in run order. */
export interface Step {
  /** Heading slug and ordinal, stable under edits elsewhere in the article; unique in the plan. */
  id: string;
  /** Text of the nearest heading above, tab headings left out; `null` above the first heading. */
  heading: string | null;
  file: string;
  /** 1-based line of the opening fence. */
  line: number;
  /** 1-based line of the closing fence. */
  endLine: number;
  language: string;
  /** What bash is given: the block's text with variables and placeholders put in, LF line ends. */
  command: string;
  /** 1-based line on which the command begins. */
  commandLine: number;
  /** 1-based line of each line of the command, where they do not follow each other; else `null`. */
  commandLines: readonly number[] | null;
  /** The file that the step writes into the working directory instead of running a command. */
  write: { name: string; text: string } | null;
  /** Names that the command assigns at its top level, in order, each once. */
  assigns: string[];
  /** Names of the variables that must have a value before the command runs, each once; those that bash sets are left out. */
  uses: string[];
  /** Id of the tab the step stands in. */
  tab: string | null;
  /** Zone pivot the step stands in. */
  pivot: string | null;
  directives: Directives;
  expected: Expectation[];
}

/** What a plan makes of one block of its article. */
export interface BlockUse {
  /** The step that it is, or whose output it shows; the first one of a transcript. */
  stepId: string | null;
  /** Why it counts for nothing, where it would count if another tab or pivot were chosen. */
  hiddenBy: 'tab' | 'zone' | null;
}

/** An article's steps once tabs, variables and placeholders have been chosen. */
export interface Plan {
  /** Path of the article relative to the working directory, with `/`. */
  path: string;
  title: string | null;
  /** Which of several plans of one article this is; `null` if there is only one. */
  variant: string | null;
  /** Full text of the article. */
  source: string;
  steps: Step[];
  /** Where the article wants to start: `workspace`, `article` or a path; `null` if it does not say. */
  cwd: string | null;
  /** What became of the article's blocks, in their order. */
  blocks: BlockUse[];
  /** Variables exported before the first step where the environment does not have them. */
  fallbacks: Record<string, string>;
  /** Variables exported before the first step, whatever the environment has. */
  variables: Record<string, string>;
  diagnostics: Diagnostic[];
}

/** What the caller chooses about an article before it is planned. */
export interface PlanChoices {
  /** Tab ids that are preferred, the first that a group has wins. */
  tabs: readonly string[];
  /** Zone pivots that are preferred, the first that the article has wins. */
  pivots: readonly string[];
  /** Values of `--var`, by name. */
  variables: Readonly<Record<string, string>>;
  /** The `.ini` file beside the article, where there is one. */
  ini?: IniFile;
  /** Values of `--fill`, by placeholder with its angle brackets. */
  fill: Readonly<Record<string, string>>;
  /** Whether a command can be found; asked for those that the article says it requires. */
  hasCommand(name: string): boolean;
  /** How findings are to weigh, by code. */
  rules: Grades;
  /** Names that the session's environment will have. */
  environment: ReadonlySet<string>;
}
