import { createHash } from 'node:crypto';
import type { History } from '../../run/history/types.ts';
import type { RunRecord } from '../../run/results.ts';
import { agentCommand, lineCommand } from '../agent-command.ts';
import { worstFirst } from '../ranking.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { clientScript } from './client/script.ts';
import { html, type Markup, trusted } from './markup.ts';
import { articles } from './parts/articles.ts';
import { pastRuns } from './parts/changes.ts';
import { contents } from './parts/contents.ts';
import { controls, help, layout } from './parts/controls.ts';
import { favicon } from './parts/favicon.ts';
import { overview } from './parts/overview.ts';
import { iconSprite, statusWord } from './parts/status.ts';
import { timeline } from './parts/timeline.ts';
import { layoutWithoutScript } from './styles/layout.ts';
import { styleSheet } from './styles/style-sheet.ts';

/**
 * Makes the HTML report of a run: one page that needs no network and no script.
 *
 * @param history - what past runs say; `null` where nobody has looked
 * @returns the page's source, well-formed Unicode, to be written as UTF-8
 */
export function renderHtml(record: RunRecord, history: History | null = null): string {
  return withoutCommands(pageOf(record, history).toString());
}

/** A log may be where it is printed. Neither the style sheet nor the script has anything that a CI agent would obey. */
function withoutCommands(page: string): string {
  return page.replace(agentCommand, '&#35;').replace(lineCommand, '$1&#58;');
}

function pageOf(record: RunRecord, history: History | null): Markup {
  const placed = worstFirst(record, history);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${record.tool.name} ${record.tool.version}">
<title>${statusWord(record.status)}: ${verdictSentence(record)}</title>
${favicon(record.status)}
<style>${trusted(styleSheet)}</style>
<noscript><style>${trusted(layoutWithoutScript)}</style></noscript>
</head>
<body>
${iconSprite}
<a class="skip-link" href="#articles">Skip to the articles</a>
<div class="page">
<div class="side">
${overview(record)}
${pastRuns(record, history)}
${controls}
${layout}
${contents(placed)}
</div>
<main id="articles" tabindex="-1">
${timeline(record)}
${articles(placed)}
</main>
</div>
${help}
<script>${trusted(clientScript)}</script>
</body>
</html>
`;
}

const contentPolicy = [
  "default-src 'none'",
  `style-src '${hash(styleSheet)}' '${hash(layoutWithoutScript)}'`,
  `script-src '${hash(clientScript)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hash(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}
