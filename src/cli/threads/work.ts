import type { LintedArticle } from '../../authoring/lint/lint-article.ts';
import type { ArticleListing } from '../../plan/listing.ts';
import type { Reading } from '../reading.ts';
import type { UnreadArticle } from '../sources/source-text.ts';
import type { Offers } from '../unmatched.ts';

/** What can be done with an article by itself, and what comes of it: plain data. */
export interface Answers {
  /** One for each plan. */
  list: ArticleListing[];
  lint: LintedArticle;
  fix: LintedArticle;
}

/** What is to be done with articles. */
export interface Work<Kind extends keyof Answers = keyof Answers> {
  kind: Kind;
  reading: Reading;
}

/** What came of an article, and what there was to choose in it. */
export interface Done<Kind extends keyof Answers = keyof Answers> {
  answer: Answers[Kind];
  offers: Offers;
}

/** What came of all of them, and which could not be read: their answers say that. */
export interface Worked<Kind extends keyof Answers = keyof Answers> {
  answers: Answers[Kind][];
  offers: Offers[];
  unread: UnreadArticle[];
}

/** `null` if it cannot be read. */
export type Answer<Kind extends keyof Answers = keyof Answers> = Done<Kind> | null;
