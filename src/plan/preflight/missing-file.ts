import { posix } from 'node:path';
import type { Fix, Place } from '../../article/diagnostic.ts';
import type { Article, Block } from '../../article/types.ts';
import { partsOf } from '../parts-of.ts';
import { commandsOf } from '../shell/commands.ts';
import { bringers, filesMadeBy, filesReadBy, mayBringFiles, shownKinds } from '../shell/files.ts';
import { Whereabouts } from '../shell/whereabouts.ts';
import { insertedComment } from './inserted-comment.ts';
import { quotedValue } from './quoted-value.ts';
import type { CheckedPlan, Rule, RuleFinding } from './rule.ts';
import { collectShown, meantBlocks, type ShowingBlocks } from './shown-blocks.ts';

/** Blocks without a file's name and without a command that brings files need not be walked through. */
const worthALook = new RegExp(
  `${shownKinds.source.replace('$', '\\b')}|\\b(?:cd|pushd|mkdir|source|${bringers})\\b|(?:^|\\s)\\.\\s`,
  'i',
);

/** Files that a command reads and that nothing before it has made. */
export const missingFile: Rule = {
  code: 'missing-file',
  severity: 'warning',
  message: 'nothing creates {name}, which is read here{which}',
  hint: '{advice}',
  about:
    'Articles say “save this as `app.yaml`” and show its text. A reader does that by hand; docproof does it where a directive says so.',
  example: [
    'Save this as `app.yaml`:',
    '',
    '```yaml',
    'kind: Namespace',
    '```',
    '',
    '```bash',
    'kubectl apply -f app.yaml',
    '```',
    '',
  ].join('\n'),
  find(plan) {
    const missing = missingIn(plan);
    const meantFor = meantBlocks(missing);
    return missing.map((one): RuleFinding => {
      const { name, place } = one;
      const meant = meantFor.get(one) ?? null;
      const which = meant === null ? '' : `: the block at line ${meant.line} looks meant`;
      const fix =
        meant === null || meant.file !== plan.path ? null : fileComment(plan.documents, meant, name);
      return { place, args: { name, which, advice: adviceFor(name, meant) }, fix };
    });
  },
};

interface MissingFile extends ShowingBlocks {
  name: string;
  /** Where it is read first. */
  place: Place;
}

function missingIn({ documents, shown: blocks, steps }: CheckedPlan): MissingFile[] {
  const made = new Set<string>();
  const told = new Set<string>();
  const found: MissingFile[] = [];
  const checkedBy = new Map(steps.map((checked) => [checked.block, checked]));
  const above = collectShown(documents);
  const where = new Whereabouts();
  for (const block of blocks) {
    above.pass(block);
    if (block.directives.file !== undefined) made.add(where.pathOf(block.directives.file));
    for (const checked of partsOf(block).flatMap((part) => checkedBy.get(part) ?? [])) {
      if (!worthALook.test(checked.syntax.text)) continue;
      for (const command of commandsOf(checked.syntax.script)) {
        for (const word of filesReadBy(command)) {
          const path = where.pathOf(word.text);
          if (made.has(path) || told.has(path)) continue;
          told.add(path);
          const name = posix.normalize(word.text);
          found.push({ name, place: checked.placeOf(word.offset), ...above.find(name, block) });
        }
        if (mayBringFiles(command) || !where.follow(command)) return found;
        for (const name of filesMadeBy(command)) made.add(where.pathOf(name));
      }
    }
  }
  return found;
}

function adviceFor(name: string, meant: Block | null): string {
  const comment = `<!-- docproof: ${directiveFor(name)} -->`;
  return meant === null
    ? `If a block shows it, put ${comment} directly before that; otherwise have an earlier step make it.`
    : `Put ${comment} directly before the block that shows it.`;
}

/** Says which file a block shows. */
function directiveFor(name: string): string {
  return `file=${/[\s"']/.test(name) ? quotedValue(name) : name}`;
}

/** `null` where a comment cannot say it. */
function fileComment(documents: Article['documents'], block: Block, name: string): Fix | null {
  if (/[\r\n]|--/.test(name)) return null;
  return insertedComment(documents, block, `<!-- docproof: ${directiveFor(name)} -->`);
}
