import type { ArticleStarted, RunEvent } from '../../run/events.ts';
import type { Reporter } from '../types.ts';
import type { Groups } from './groups.ts';

/**
 * Lets a reporter see the articles one after the other, each in a group of its own. Groups cannot stand in each other, so what
 * comes of an article while another is shown is held back until that has ended.
 *
 * @param command - writes a line to the CI agent
 */
export function grouped(
  reporter: Reporter,
  { begin, end }: Groups,
  command: (line: string) => void,
): Reporter {
  const held = new Map<number, RunEvent[]>();
  let shown: number | null = null;
  const show = (event: RunEvent) => {
    if (event.type === 'article-started') {
      shown = event.article;
      command(begin(nameOf(event)));
    }
    reporter.onEvent?.(event);
    if (event.type !== 'article-finished') return;
    shown = null;
    command(end);
  };
  const showHeld = () => {
    for (const [article, events] of held) {
      if (shown !== null) return;
      held.delete(article);
      for (const event of events) show(event);
    }
  };
  return {
    onEvent: (event) => {
      if (!('article' in event) || event.article === shown) show(event);
      else if (shown === null && event.type === 'article-started') show(event);
      else hold(held, event.article, event);
      showHeld();
    },
    onEnd: (record, history) => reporter.onEnd?.(record, history),
  };
}

function hold(held: Map<number, RunEvent[]>, article: number, event: RunEvent): void {
  // What runs is shown while it runs, or not at all.
  if (event.type === 'step-output') return;
  const before = held.get(article);
  if (before) before.push(event);
  else held.set(article, [event]);
}

function nameOf({ path, variant }: ArticleStarted): string {
  return variant === null ? path : `${path} · ${variant}`;
}
