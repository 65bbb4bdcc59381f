import type { Finding, Place } from './diagnostic.ts';
import type { Document } from './document.ts';
import type { MeasureName } from './verdict-names.ts';

/** What an `expected_similarity` comment asks for. */
export type Hint = { kind: 'similarity'; threshold: number } | { kind: 'regex'; pattern: string };

/** How findings of a code are to weigh. */
export type Grade = 'off' | 'warning' | 'error';

/** Grades by code. */
export type Grades = Readonly<Record<string, Grade>>;

/** Settings of one block, from `<!-- docproof: … -->`. */
export interface Directives {
  /** `name=ID`: the step's id. */
  name?: string;
  skip?: true;
  /** `skip-if="CMD"`: the step is left out if this command succeeds in the session. */
  skipIf?: string;
  /** `timeout=90s`, in milliseconds, as every duration. */
  timeoutMs?: number;
  /** `retry=10m`: for how long the step is tried again. */
  retryMs?: number;
  /** `every=15s`: the pause between two tries. */
  everyMs?: number;
  /** `exit=1`: the expected exit status. */
  exit?: number;
  onError?: 'continue';
  stream?: 'stdout' | 'stderr' | 'both';
  threshold?: number;
  measure?: MeasureName;
  /** `order=free`: the order of lines, rows and items does not count. */
  unordered?: true;
  /** `levels=version,-duration`: classes of volatile text that are levelled, or count. */
  levels?: Readonly<Record<string, boolean>>;
  /** `guards=-state,-empty`: names of the guards that are off. */
  guardsOff?: string[];
  /** `until="REGEX"`: a command that never ends is interrupted when its output matches. */
  until?: string;
  /** `background`: the block runs on until the article ends. */
  background?: true;
  /** `ready="REGEX"`: a block in the background is ready when its output matches. */
  ready?: string;
  cleanup?: true;
  /** `rules=-CODE,CODE:error`: how findings in the block are to weigh. */
  rules?: Grades;
  /** `file=NAME`, on a block that is not run: it is written into the working directory, as a step. */
  file?: string;
}

/** What a block is for. */
export type BlockRole = 'command' | 'expected' | 'file' | 'variables' | 'none';

/**
 * Why a block is not run: the closed list behind `reason` in `list --json`. `language`: it is in none that is run; `console`: it
 * has no prompt; `output`: it shows what a command prints, `unowned-output`: but there is no command; `comment`: it stands in
 * an HTML comment; `variables`: it gives variables; `unresolved`: its file was not found. `tab` and `zone` are choices of a
 * plan; the others are known from the article alone.
 */
export type BlockReason =
  | 'language'
  | 'console'
  | 'output'
  | 'unowned-output'
  | 'comment'
  | 'variables'
  | 'unresolved'
  | 'tab'
  | 'zone';

/** The tab a block stands in. */
export interface TabPlace {
  /** 0-based number of the tab group in the article. */
  group: number;
  id: string;
}

/** One fenced code block of an article, or what a `:::code` directive shows of another file. */
export interface Block {
  file: string;
  /** 1-based line of the opening fence; where there is none, of the text. */
  line: number;
  /** 1-based line of the closing fence, or the last line of an unclosed block; where there is no fence, of the text. */
  endLine: number;
  /** 1-based line on which the content begins. */
  textLine: number;
  /** 1-based line of each line of the content, where they do not follow each other; else `null`. */
  textLines: readonly number[] | null;
  /** First word of the info string, as written; empty if there is none. */
  language: string;
  /** Content, with LF line ends and the container's indent taken off. */
  text: string;
  /** Text of the nearest heading above that is not a tab's. */
  heading: string | null;
  /** Number of the section the block stands in: counts every heading that is not a tab's. */
  section: number;
  /** Tabs the block stands in, the outermost first. */
  tabs: TabPlace[];
  /** Pivots of the zone the block stands in; `null` outside zones. */
  pivots: string[] | null;
  role: BlockRole;
  /** Why the block is not run, as far as the article alone says so. */
  reason: BlockReason | null;
  directives: Directives;
  /** Where its directives begin; `null` if it has none. */
  directivesAt: Place | null;
  /** Where each of its directives stands, by its key. */
  keysAt: Readonly<Record<string, Place>>;
  hint: Hint | null;
  /** Where the hint stands. */
  hintAt: Place | null;
  /** The commands and outputs of a transcript, as blocks of their own; empty for every other block. */
  parts: Block[];
  /** What a `variables` block says. */
  variables: Record<string, string>;
}

/** What an article's front matter says under `docproof:`. */
export interface ArticleSettings {
  /** Directives of every block that does not say otherwise. */
  defaults: Directives;
  tabs: string[];
  pivots: string[];
  variables: Record<string, string>;
  /** Values of placeholders, by placeholder with its angle brackets. */
  fill: Record<string, string>;
  /** Commands that must exist. */
  requires: string[];
  /** The articles that it names as its prerequisites run before it. */
  runsPrerequisites: boolean;
  /** How findings in the article are to weigh. */
  rules: Grades;
  /** `workspace`, `article` or a path; `null` if it does not say. */
  cwd: string | null;
  /** What `console` blocks without a prompt are; `null` if it does not say. */
  console: ConsoleMeaning | null;
  /** Where each of its keys stands. */
  keysAt: Readonly<Record<string, Place>>;
}

/** What a `console` block without a prompt is: nothing that is run, or a command. */
export type ConsoleMeaning = 'transcript' | 'command';

/** One Markdown file, read. */
export interface Article {
  /** As given, relative to the working directory, with `/`. */
  path: string;
  /** From where paths in it count: its path, but for an article from the web that came from another address. */
  address: string;
  /** Full text as read, byte order mark taken off. */
  source: string;
  /** The files that were read, the article itself first, by their paths. */
  documents: Record<string, Document>;
  title: string | null;
  settings: ArticleSettings;
  /** Ids of the tabs of each group, in reading order; tabs without blocks too. */
  tabGroups: string[][];
  /** Pivots of the zones, each once: in the order in which a reader is offered them where that is known, else in reading order. */
  pivots: string[];
  /** Ids of the groups to which the pivots belong, which the site defines. */
  pivotGroups: string[];
  blocks: Block[];
  /** Files that are included, as paths like `path` where that can be said, else as written. */
  includes: string[];
  /** Articles linked under a heading "Prerequisites" or "Before you begin", as paths like `path`. */
  prerequisites: string[];
  diagnostics: Finding[];
}
