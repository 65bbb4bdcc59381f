/** The beginning of what CI agents read as a command anywhere in a line of a log: `##vso[…]` and `##[…]`. */
export const agentCommand = /##(?=\w*\[)/g;
