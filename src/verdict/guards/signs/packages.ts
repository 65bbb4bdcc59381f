import type { ErrorSignGroup } from './sign.ts';

export const packageSigns: ErrorSignGroup = {
  title: 'npm, pip, apt',
  signs: [
    {
      name: 'maven',
      pattern: /^\[ERROR\] {1,3}\S/gm,
      trips: ["[ERROR] No plugin found for prefix 'spring-boot' in the current project"],
      kept: ['[INFO] BUILD SUCCESS', '[ERROR]'],
    },
    {
      name: 'npm',
      pattern: /^npm (?:ERR!|error) code (\w+)/gm,
      trips: ['npm ERR! code E404', 'npm error code ERESOLVE'],
      kept: [
        'npm warn deprecated glob@7.2.3: could not be kept up',
        'npm notice New major version of npm available!',
      ],
    },
    {
      name: 'npm lifecycle',
      pattern: /^npm (?:ERR!|error) (?!code )\S/gm,
      trips: ['npm error Missing script: "build"'],
      kept: ['npm errors are explained in the manual'],
    },
    {
      name: 'npm tree',
      pattern:
        /\b(?:UNMET (?:OPTIONAL |PEER )?DEPENDENCY|ERESOLVE|ELSPROBLEMS)\b|\binvalid: "[^"\n]*" from\b/g,
      trips: [
        '├── UNMET DEPENDENCY express@^4',
        '└── left-pad@1.0.0 invalid: "^1.3.0" from the root project',
      ],
      kept: ['npm warn ERESOLVE overriding peer dependency', '├── express@4.18.2'],
    },
    {
      name: 'vulnerabilities',
      pattern: /(?<![\d.])[1-9]\d{0,5} (?:\w+ severity )?vulnerabilit(?:y|ies)\b/g,
      trips: ['3 high severity vulnerabilities', 'found 1 vulnerability'],
      kept: ['found 0 vulnerabilities', 'Total: 0 (UNKNOWN: 0, LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0)'],
    },
    {
      name: 'pip',
      pattern: /^ERROR: (?:Could not find a version|No matching distribution)\b/gm,
      trips: ['ERROR: No matching distribution found for frob'],
      kept: ['Collecting frob', 'Successfully installed exceptiongroup-1.2.0'],
    },
    {
      name: 'apt',
      pattern: /^E: \S+ \S|^(?:Err:\d+ |dpkg: error\b)/gm,
      trips: [
        'E: Unable to locate package frob',
        'Err:3 http://deb.debian.org/debian stable InRelease',
        'dpkg: error processing package frob (--configure):',
      ],
      kept: ['D: Data\nE: Backup'],
    },
  ],
};
