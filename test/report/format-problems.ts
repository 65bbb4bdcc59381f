import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Parser } from 'tap-parser';
import { memoryPages, validateXML } from 'xmllint-wasm';

/** Reports of a format, by a name for each. */
export type Reports = Readonly<Record<string, string>>;

/** What is wrong with reports of a format, by the schema that is published for it; one sentence each. */
export type Problems = (reports: Reports) => string[] | Promise<string[]>;

// A pattern of the schema of SARIF has a bracket that the flag u forbids.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const ajv2020 = new Ajv2020({ strict: true, allowUnionTypes: true });

/** Each machine-readable format of a run. */
export const problems = {
  json: each(jsonProblems(ajv2020.compile(read('../../schemas/results.schema.json')))),
  junit: junitProblems,
  tap: each(tapProblems),
  ctrf: each(jsonProblems(ajv.compile(read('published/ctrf-0.0.schema.json')))),
  sarif: each(sarifProblems),
  ndjson: each(ndjsonProblems),
} satisfies Record<string, Problems>;

const sarif = jsonProblems(ajv.compile(read('published/sarif-2.1.0.schema.json')));
const event = ajv2020.compile(read('../../schemas/journal.schema.json'));

function each(problemsOf: (text: string) => string[]): (reports: Reports) => string[] {
  return (reports) =>
    Object.entries(reports).flatMap(([name, text]) =>
      problemsOf(text).map((problem) => `${name}: ${problem.slice(0, 200)}`),
    );
}

/** By the schema, and by what GitHub code scanning takes. */
export function sarifProblems(text: string): string[] {
  const wrong = sarif(text);
  if (wrong.length > 0) return wrong;
  const [run] = JSON.parse(text).runs;
  const { rules } = run.tool.driver;
  return [
    ...(gzipSync(text).length > 10_000_000 ? ['it is too large'] : []),
    ...(run.results.length > 25_000 ? ['it has too many results'] : []),
    ...[...rules, ...run.results].flatMap(textsIn).filter((one: string) => one.length > 1_024),
    ...run.results.flatMap((result: { ruleId: string; ruleIndex: number; locations: unknown[] }) => [
      ...(rules[result.ruleIndex]?.id === result.ruleId
        ? []
        : [`${result.ruleId} is not the rule it points to`]),
      ...result.locations.flatMap(locationProblems),
    ]),
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && typeof value.text === 'string' ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

const relative = /^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*(?:\/(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*)*$/;

// biome-ignore lint/suspicious/noExplicitAny: the schema has been checked
function locationProblems({ physicalLocation: { artifactLocation, region } }: any): string[] {
  const { uri, uriBaseId } = artifactLocation;
  const isRight =
    uriBaseId === '%SRCROOT%' ? relative.test(uri) && !uri.startsWith('/') : new URL(uri).href === uri;
  return [...(isRight ? [] : [`${uri} is no address`]), ...(region.startLine >= 1 ? [] : ['line 0'])];
}

function ndjsonProblems(text: string): string[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : jsonProblems(event)(line)));
}

function jsonProblems(validate: ValidateFunction): (text: string) => string[] {
  return (text) => {
    validate(JSON.parse(text));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** What the older of the schemas does not know, and every reader of JUnit XML does; and that a file has such an error. */
const newer =
  /^Schemas validity error : Element '(skipped', attribute 'message|testsuite', attribute 'file)': The attribute '\w+' is not allowed\.$|^\d+\.xml fails to validate$/;

/** All at once: to start takes longer than to validate. */
async function junitProblems(reports: Reports): Promise<string[]> {
  const names = Object.keys(reports);
  const xml = names.map((name, at) => ({ fileName: `${at}.xml`, contents: reports[name] ?? '' }));
  const by = async (schema: string) => {
    const { errors } = await validateXML({
      xml,
      schema: { fileName: schema, contents: readText(`published/${schema}`) },
      maxMemoryPages: memoryPages.GiB,
    });
    return errors.map(({ message, loc }) => ({
      message,
      name: names[Number.parseInt(loc?.fileName ?? '', 10)],
    }));
  };
  const old = (await by('junit-4.xsd')).filter(({ message }) => !newer.test(message));
  return [...(await by('junit-10.xsd')), ...old].map(
    ({ name, message }) => `${name}: ${message.slice(0, 200)}`,
  );
}

/** As a strict reader of TAP 14 has it: what it takes for no TAP, points that are not planned, YAML that cannot be read. */
function tapProblems(text: string): string[] {
  return wrongIn(Parser.parse(text, { strict: true }), /^TAP version 14\n/.test(text));
}

function wrongIn(log: ReturnType<typeof Parser.parse>, hasVersion = true): string[] {
  const wrong = log.flatMap(([kind, value]): string[] => {
    if (kind === 'child') return wrongIn(value);
    if (kind === 'extra') return [`no TAP: ${value}`];
    if (kind !== 'complete') return [];
    return value.failures.flatMap((failure: { tapError?: string }) => failure.tapError ?? []);
  });
  return hasVersion ? wrong : ['it has no version', ...wrong];
}

// biome-ignore lint/suspicious/noExplicitAny: a schema is whatever its file says
function read(name: string): any {
  return JSON.parse(readText(name));
}

function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
