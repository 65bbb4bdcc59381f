// What an author wants to fail: the ways in which a step goes wrong, and what is printed then.
import { renewed } from './measured.js';
import { changeLines, linesOf } from './text.js';

/** @typedef {import('./known.js').Known} Known */
/** @typedef {import('./random.js').Chance} Chance */
/** @typedef {import('./recordings.js').Recording} Recording */

/**
 * All that a way of failing is made from.
 * @typedef {object} Case
 * @property {Recording} recording
 * @property {Known} known
 * @property {Chance} chance
 * @property {Recording[]} siblings other commands of the family, which show something else
 * @property {Recording[]} strangers commands of other families
 * @property {string[]} usages of the family's commands
 */

/** @type {Record<string, (found: Case) => string[]>} */
export const bad = {
  'empty output': () => [''],
  'recorded error': ({ recording }) => recording.errors,
  'error of the program': ({ recording, chance }) => chance.shuffled(recording.shared).slice(0, 2),
  'error text': ({ known, chance }) => [shellError(known.family.command, chance)],
  'usage text': ({ recording, usages, chance }) =>
    [recording.usage ?? '', ...chance.shuffled(usages)].filter(Boolean).slice(0, 1),
  "another command's output": ({ siblings, chance }) =>
    chance
      .shuffled(siblings)
      .slice(0, 1)
      .map(({ two }) => two),
  "another family's output": ({ strangers, chance }) => [chance.one(strangers).two],
  'state flipped': ({ recording, known, chance }) =>
    known.flips.flatMap((edits) => {
      const elsewhere =
        flipped(recording.two, edits) ?? flipped(renewed(recording.one, known, chance), edits);
      const inPlace = flipped(recording.one, edits);
      if (inPlace === null) throw new Error(`${recording.article} has no ${JSON.stringify(edits)}`);
      return [inPlace, ...(elsewhere === null ? [] : [elsewhere])];
    }),
  'heading only': ({ recording, known }) =>
    known.heading === null ? [] : [linesOf(recording.two).slice(0, known.heading).join('\n')],
  'error line inside': ({ recording, known, chance }) => {
    const count = linesOf(recording.two).length;
    if (known.failures.length === 0 || count < 3) return [];
    const at = chance.whole(1, count - 1);
    const line = chance.one(known.failures);
    return [changeLines(recording.two, [at, at], (lines) => [...lines, line])];
  },
  'error line after': ({ recording, known, chance }) =>
    known.failures.length === 0 ? [] : [`${recording.two}\n${chance.one(known.failures)}`],
  'error body': ({ known, chance }) => (known.family.web ? [chance.one(bodies)] : []),
  'error page': ({ known, chance }) => (known.family.web ? [chance.one(pages)] : []),
};

/**
 * @param {string} text
 * @param {[string, string][]} edits
 */
function flipped(text, edits) {
  if (edits.some(([from]) => !text.includes(from))) return null;
  return edits.reduce((changed, [from, to]) => changed.replace(from, () => to), text);
}

/** @param {string} command @param {Chance} chance */
function shellError(command, chance) {
  return chance.one([
    `bash: line ${chance.whole(1, 9)}: ${command}: command not found`,
    `bash: ${command}: command not found`,
    `bash: /usr/bin/${command}: Permission denied`,
    `bash: /usr/bin/${command}: No such file or directory`,
    `bash: /usr/local/bin/${command}: cannot execute binary file: Exec format error`,
    'sudo: a terminal is required to read the password; either use the -S option to read from standard input or configure an askpass helper\nsudo: a password is required',
    'Segmentation fault (core dumped)',
    `bash: line ${chance.whole(1, 9)}: ${chance.whole(1000, 30_000)} Killed                  ${command}`,
    `bash: line ${chance.whole(1, 9)}: cd: /srv/project: No such file or directory`,
    `bash: line ${chance.whole(1, 9)}: syntax error near unexpected token \`('`,
    'bash: cannot create temp file for here-document: No space left on device',
  ]);
}

const bodies = [
  '{\n  "error": {\n    "code": "unauthorized",\n    "message": "The token has expired."\n  }\n}',
  '{"error":"not_found","message":"There is no such resource.","status":404}',
  '{\n  "timestamp": "2026-05-19T16:44:51.007+00:00",\n  "status": 500,\n  "error": "Internal Server Error",\n  "path": "/"\n}',
  '{"message":"Bad credentials","documentation_url":"https://docs.example.com/rest","status":"401"}',
  '{"detail":"Too Many Requests"}',
  '{\n  "errors": [\n    {\n      "status": "403",\n      "title": "Forbidden",\n      "detail": "You may not see this."\n    }\n  ]\n}',
];

const pages = [
  '<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx/1.24.0</center>\n</body>\n</html>',
  '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n<hr>\n<address>Apache/2.4.57 (Debian) Server at localhost Port 80</address>\n</body></html>',
  '<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n<p>The server encountered an internal error and was unable to complete your request.</p>',
  '<!DOCTYPE html>\n<html>\n<head><title>Sign in</title></head>\n<body>\n<form action="/login" method="post"><input name="user"><input name="password" type="password"><button>Sign in</button></form>\n</body>\n</html>',
  'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
];
