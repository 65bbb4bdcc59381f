export type { ReadIncluded } from './article/included-file.ts';
export { type PivotGroups, readPivotGroups } from './article/pivot-groups.ts';
export { readArticle } from './article/read-article.ts';
export { type Config, defineConfig } from './config/types.ts';
export { listArticle } from './plan/listing.ts';
export { planArticle } from './plan/plan-article.ts';
export type { RunEvent } from './run/events.ts';
export type { Results } from './run/results.ts';
export { compare } from './verdict/compare.ts';
