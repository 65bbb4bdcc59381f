/** A job that an article starts and leaves behind. */
export interface Job {
  name: string;
  shape: string;
  /** Its command, for a number that its processes have among their arguments. */
  command: (number: string) => string;
}

interface Choices {
  /** Its output goes elsewhere. */
  closed: boolean;
  /** Its environment is empty. */
  bare: boolean;
}

type Shape = (number: string, choices: Choices) => string;

const env = ({ bare }: Choices) => (bare ? 'env -i ' : '');
const output = ({ closed }: Choices) => (closed ? ' >/dev/null 2>&1' : '');

/** What stands in front of `&`; whatever has a `&` of its own ends at once. */
const shapes: Record<string, Shape> = {
  sleep: (number, choices) => `${env(choices)}sleep ${number}${output(choices)}`,
  yes: (number, choices) => `${env(choices)}yes ${number} >/dev/null${choices.closed ? ' 2>&1' : ''}`,
  setsid: (number, choices) => `${env(choices)}setsid sleep ${number}${output(choices)}`,
  'TERM ignored': (number, choices) => `(trap '' TERM; ${env(choices)}sleep ${number})${output(choices)}`,
  nohup: (number, choices) => `${env(choices)}nohup sleep ${number}${output(choices)}`,
  'double fork': (number, choices) => `(${env(choices)}sleep ${number}${output(choices)} &)`,
  daemon: (number, choices) => `(${env(choices)}setsid sleep ${number}${output(choices)} &)`,
};

/** Every shape, with and without its output and its environment. */
export const jobs: readonly Job[] = Object.entries(shapes).flatMap(([shape, write]) =>
  [false, true].flatMap((closed) =>
    [false, true].map((bare) => ({
      shape,
      name: [shape, ...(closed ? ['output closed'] : []), ...(bare ? ['env -i'] : [])].join(', '),
      command: (number: string) => write(number, { closed, bare }),
    })),
  ),
);
