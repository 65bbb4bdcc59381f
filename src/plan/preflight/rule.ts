import type { DiagnosticKind, Fix, Place } from '../../article/diagnostic.ts';
import type { Article, Block } from '../../article/types.ts';
import type { TopAssignment } from '../shell/assignments.ts';
import type { ShellSyntax } from '../shell/syntax.ts';
import type { Step } from '../types.ts';

/** A step that runs a command, with what the rules look at. */
export interface CheckedStep {
  step: Step;
  /** The block that it is made from. */
  block: Block;
  syntax: ShellSyntax;
  assignments: TopAssignment[];
  /** Place in the article of an offset in the command. */
  placeOf(offset: number): Place;
  /** Whether the caller's value stands at an offset in the command. */
  isGiven(offset: number): boolean;
  /** Whether the caller gave a value for the placeholder at an offset, and it could not be put in. */
  isRefused(offset: number): boolean;
}

/** A step that writes a file, with what the rules look at. */
export interface CheckedFile {
  /** Its text, as a command that prints it out of a heredoc would have it. */
  syntax: ShellSyntax;
  /** Place in the article of an offset in that command. */
  placeOf(offset: number): Place;
}

/** A plan as the rules see it. */
export interface CheckedPlan {
  /** Path of the article. */
  path: string;
  /** The files that were read, by their paths. */
  documents: Article['documents'];
  /** Blocks that the chosen tabs and pivot show, in reading order. */
  shown: readonly Block[];
  /** Steps that run a command, in the order of the article; those that it skips are left out. */
  steps: readonly CheckedStep[];
  /** Steps that write a file, likewise. */
  files: readonly CheckedFile[];
  /** Names of the variables that are set before the first step. */
  variables: ReadonlySet<string>;
  /** Commands that articles say they require, each with the place where one does. */
  requires: readonly { name: string; place: Place }[];
  /** Whether a command can be found. */
  hasCommand(name: string): boolean;
}

/** One finding of a rule: where it stands, the values that the rule's wording asks for, and what would put it right. */
export interface RuleFinding {
  place: Place;
  args?: Record<string, string>;
  fix?: Fix | null;
}

/** Something to look for in a plan before anything of it is executed. */
export interface Rule extends DiagnosticKind {
  /** Gives everything that is found. Pure. */
  find(plan: CheckedPlan): RuleFinding[];
}
