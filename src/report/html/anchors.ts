/** The fragment of an article's section; `article` is its 0-based place in the record. */
export function articleAnchor(article: number): string {
  return `a${article}`;
}

/** The fragment of what an article left behind. No step has it: a colon in a step's id is written otherwise. */
export function endAnchor(article: number): string {
  return `${articleAnchor(article)}-:end`;
}

/** The fragment of a step: the same text serves as `id` and, after `#`, as link, whatever the step's id holds. */
export function stepAnchor(article: number, step: string): string {
  return `${articleAnchor(article)}-${encodeURIComponent(step.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}
