import { article } from './article.ts';
import { colours } from './colours.ts';
import { dialog } from './dialog.ts';
import { history } from './history.ts';
import { layout } from './layout.ts';
import { overview } from './overview.ts';
import { page } from './page.ts';
import { print } from './print.ts';
import { step } from './step.ts';
import { timeline } from './timeline.ts';

/** The whole style sheet of the report. */
export const styleSheet = [
  colours,
  page,
  overview,
  history,
  timeline,
  article,
  step,
  layout,
  dialog,
  print,
].join('');
