import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { isFile } from '../../article/location.ts';
import { makeFolder } from '../../run/make-folder.ts';
import { isCiReporter } from '../ci-systems.ts';
import { messageOf } from '../message-of.ts';
import { isModule, type ReporterRequest } from '../reporters.ts';
import { type Destination, destinationOf, identityOf } from './destination.ts';

/** Paths of files that no report may replace, by what they are called. */
export type Taken = Readonly<Record<string, readonly string[]>>;

/** Those of articles, and what these include. */
export function filesOf(articles: readonly { path: string; steps: readonly { file: string }[] }[]): string[] {
  return [...new Set(articles.flatMap(({ path, steps }) => [path, ...steps.map(({ file }) => file)]))];
}

interface Placed {
  request: ReporterRequest;
  destination: Destination;
}

/**
 * Why these reports cannot be written, or cannot all be; `null` if nothing is known against it. What would only be
 * noticed after the run is noticed here, so the folders of the reports are made.
 */
export function refusal(requests: readonly ReporterRequest[], taken: Taken): string | null {
  // What a CI system has made is there, and the way to it too.
  const ours = requests.filter(({ goesTo }) => goesTo !== 'github');
  const placed = ours.map((request): Placed => ({ request, destination: placeOf(request) }));
  return (
    twoOnStandardOutput(placed) ??
    first(placed, unwritable) ??
    first(placed, (one) => sharedWith(one, placed)) ??
    first(placed, (one) => overwriting(one, taken)) ??
    first(placed, withoutFolder)
  );
}

function placeOf({ file }: ReporterRequest): Destination {
  return file === null ? { kind: 'descriptor', descriptor: 1 } : destinationOf(file);
}

function first(placed: readonly Placed[], problemOf: (one: Placed) => string | null): string | null {
  for (const one of placed) {
    const problem = problemOf(one);
    if (problem !== null) return problem;
  }
  return null;
}

/** Most modules without a file write nothing there, and commands to a CI agent find another way. */
function twoOnStandardOutput(placed: readonly Placed[]): string | null {
  const names = placed
    .filter(({ request }) => request.file !== null || !(isModule(request) || isCiReporter(request.name)))
    .filter(({ destination }) => destination.kind === 'descriptor' && destination.descriptor === 1)
    .map(({ request }) => request.name);
  if (names.length < 2) return null;
  return `only one reporter can have standard output, not ${names.join(' and ')}: write NAME=FILE`;
}

function unwritable({ request, destination }: Placed): string | null {
  return destination.kind === 'none' ? cannot(request, destination.problem) : null;
}

function sharedWith({ request, destination }: Placed, placed: readonly Placed[]): string | null {
  if (request.file === null) return null;
  const other = placed
    .filter((one) => one.request !== request && one.request.file !== null)
    .find((one) => identityOf(one.destination) === identityOf(destination));
  if (other === undefined) return null;
  return `the reporters ${request.name} and ${other.request.name} would write the same file, ${request.file}`;
}

function overwriting({ request, destination }: Placed, taken: Taken): string | null {
  for (const [kind, paths] of Object.entries(taken)) {
    const path = paths
      .filter(isFile)
      .find((one) => identityOf(destinationOf(one)) === identityOf(destination));
    if (path !== undefined) return cannot(request, `${request.file} is the ${kind} ${path}`);
  }
  return null;
}

function withoutFolder({ request, destination }: Placed): string | null {
  if (destination.kind !== 'file') return null;
  try {
    makeFolder(dirname(destination.path));
    accessSync(dirname(destination.path), constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return cannot(request, messageOf(error));
  }
}

function cannot({ name }: ReporterRequest, why: string): string {
  return `the report ${name} cannot be written: ${why}`;
}
