/**
 * The second sign of what CI agents read as a command anywhere in a line of a log: `##vso[…]`, `##[…]` and their like, and `##vso`
 * alone, which Azure Pipelines takes out of the log. Characters that nobody sees count as absent, since agents compare as
 * people do (actions/runner, ActionCommand.cs; microsoft/azure-pipelines-agent, Command.cs and OutputManager.cs).
 */
export const agentCommand =
  /#(?<=#\p{Default_Ignorable_Code_Point}*#)(?=[\p{Default_Ignorable_Code_Point}\w]*\[|\p{Default_Ignorable_Code_Point}*vso)/gu;

/**
 * The space and the first sign of a command of GitHub Actions: `::` as the first thing in a line. Space is what .NET takes for it,
 * U+0085 too.
 */
export const lineCommand =
  /(?<![^\r\n])((?:(?![\r\n])[\s\u0085\p{Default_Ignorable_Code_Point}])*):(?=\p{Default_Ignorable_Code_Point}*:)/gu;
