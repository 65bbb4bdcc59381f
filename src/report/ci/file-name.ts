import { isAbsolute, join } from 'node:path/posix';
import { isUrl, standardInput } from '../../article/location.ts';
import { agentCommand } from '../agent-command.ts';

/**
 * A file as a CI system finds it: from the root of the repository, and as it is called but for what a terminal or an agent
 * would obey. `null` for what is no file of a repository.
 *
 * @param folder - the working directory as seen from that root, with `/`
 */
export function fileName(file: string, folder: string): string | null {
  if (file === standardInput) return null;
  const name = isAbsolute(file) || isUrl(file) ? file : join(folder, file);
  return name.replace(agentCommand, ' #').replace(control, '\ufffd');
}

/** Control characters but tab and those that commands have a notation for. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
