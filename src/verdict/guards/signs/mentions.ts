/** Words behind `error` where errors are spoken of and there is none, as in `error messages`: a part of a pattern. */
export const mention =
  '(?:messages?|codes?|rates?|handling|handlers?|logs?|logging|budgets?|counts?|counters?|pages?|reporting|reports?|recovery|correction|types?|classes|details|margins?|bars?|statistics)';
