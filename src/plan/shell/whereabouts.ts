import { posix } from 'node:path';
import type { PlainCommand } from './commands.ts';

/** Where commands run, from the folder in which the first one does, as far as their texts say. */
export class Whereabouts {
  #folder = '.';
  readonly #made = new Set<string>(['.']);

  /** The path of a file from the first folder. */
  pathOf(name: string): string {
    const path = /^[/~]/.test(name) ? posix.normalize(name) : posix.join(this.#folder, name);
    return path.replace(/(?<=.)\/$/, '');
  }

  /** Takes in a command; `false` if nobody knows where the next one runs, or what is there. */
  follow({ words }: PlainCommand): boolean {
    const [command, ...args] = words;
    const folders = args.filter(({ text }) => !text.startsWith('-'));
    switch (command?.text) {
      case 'mkdir':
        for (const { text, isLiteral } of folders) if (isLiteral) this.#make(this.pathOf(text));
        return true;
      case 'cd': {
        const [to] = folders;
        if (to === undefined || folders.length < args.length || !to.isLiteral) return false;
        this.#folder = this.pathOf(to.text);
        // What others have made may hold anything.
        return this.#made.has(this.#folder);
      }
      case 'pushd':
      case 'popd':
      case 'source':
      case '.':
        return false;
      default:
        return true;
    }
  }

  #make(path: string): void {
    for (let folder = path; folder !== '/' && !this.#made.has(folder); folder = posix.dirname(folder))
      this.#made.add(folder);
  }
}
