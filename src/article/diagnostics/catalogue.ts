import { articleFindings } from './articles.ts';
import { blockFindings } from './blocks.ts';
import { directiveFindings } from './directives.ts';
import { frontMatterFindings } from './front-matter.ts';
import { hintFindings } from './hints.ts';
import { htmlFindings } from './html.ts';
import { includeFindings } from './includes.ts';
import { outputFindings } from './outputs.ts';
import { prerequisiteFindings } from './prerequisites.ts';
import { tabFindings } from './tabs.ts';
import { valueFindings } from './values.ts';
import { zoneFindings } from './zones.ts';

/** Every finding docproof can report about an article, with its one wording. Each has an entry in docs/reference/diagnostics.md. */
export const diagnostics = {
  ...valueFindings,
  ...hintFindings,
  ...outputFindings,
  ...directiveFindings,
  ...frontMatterFindings,
  ...prerequisiteFindings,
  ...blockFindings,
  ...htmlFindings,
  ...zoneFindings,
  ...tabFindings,
  ...includeFindings,
  ...articleFindings,
};

/** The stable code of a finding. */
export type DiagnosticCode = keyof typeof diagnostics;
