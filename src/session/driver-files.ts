import { writeFileSync } from 'node:fs';
import { failScript, leaveScript } from './driver/traps.ts';
import type { PrivateFolder } from './folder.ts';
import { type Ballast, layBallast, openSourcedFile, type SourcedFile } from './sourced-file.ts';
import { type StateMarks, saveBetweenBlocks } from './state/save.ts';

/** The files that the shells of a session source, and the room on the disk that is kept for them. */
export class DriverFiles {
  /** The block being run. */
  readonly block: SourcedFile;
  /** What reports its end. */
  readonly report: SourcedFile;
  readonly #folder: PrivateFolder;
  readonly #ballast: Ballast;

  /** @throws if the disk is full */
  constructor(folder: PrivateFolder, marks: StateMarks) {
    this.#folder = folder;
    writeFileSync(folder.save, saveBetweenBlocks(marks));
    writeFileSync(folder.fail, failScript(folder));
    writeFileSync(folder.leave, leaveScript(folder, marks));
    this.#ballast = layBallast(folder.ballast);
    this.block = openSourcedFile(folder.block, this.#ballast);
    this.report = openSourcedFile(folder.report, this.#ballast);
  }

  /**
   * Writes what brings a state back.
   *
   * @param script - Bash source, a character a byte
   */
  writeRestore(script: string): void {
    const write = () => writeFileSync(this.#folder.restore, script, { encoding: 'latin1', mode: 0o600 });
    try {
      write();
    } catch {
      this.#ballast.drop();
      write();
    }
  }

  close(): void {
    this.block.close();
    this.report.close();
  }
}
