import type { VFileMessage } from 'vfile-message';
import type { Place } from '../../article/diagnostic.ts';
import type { TopAssignment } from '../shell/assignments.ts';
import type { ShellSyntax } from '../shell/syntax.ts';
import type { Step } from '../types.ts';

/** A step that runs a command, with what the rules look at. */
export interface CheckedStep {
  step: Step;
  syntax: ShellSyntax;
  assignments: TopAssignment[];
  /** Place in the article of an offset in the command. */
  placeOf(offset: number): Place;
  /** Whether the caller's value stands at an offset in the command. */
  isGiven(offset: number): boolean;
}

/** What is known beyond the steps. */
export interface PreflightContext {
  /** Names of the variables that are set before the first step. */
  variables: ReadonlySet<string>;
  /** Commands that the article says it requires, and the place where it does. */
  requires: { names: readonly string[]; place: Place };
  /** Whether a command can be found. */
  hasCommand(name: string): boolean;
}

/** Looks at the steps of a plan before anything is executed, and gives what it finds. Pure. */
export type PreflightRule = (steps: readonly CheckedStep[], context: PreflightContext) => VFileMessage[];
