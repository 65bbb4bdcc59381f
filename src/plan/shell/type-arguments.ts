const qualifier = String.raw`(?:\w+(?:::|\.))*`;
const primitive =
  '(?:int|long|short|byte|char|bool|boolean|float|double|void|str|string|number|any|unknown|object|auto|null|undefined|size_t|[iu](?:8|16|32|64|size)|f32|f64)';
const className = '(?:[A-Z]|[A-Z]\\w*[a-z]\\w*)';
const anyType = `${qualifier}(?:${primitive}|${className})`;
const separator = '(?:, ?| \\| )';
const primitivesFirst = new RegExp(`^${qualifier}${primitive}(?:${separator}${anyType})*$`);
const classesFirst = new RegExp(`^${qualifier}${className}(?:${separator}${anyType})*$`);

/** What no name to fill in would say: a bound of a type, a single capital, or a class that every language has. */
const plainlyTypes =
  /^(?:(?:dyn|impl) [A-Z]\w*|[A-Z]\w* (?:extends|super) [A-Z]\w*|[A-Z]: [A-Z]\w*|[A-Z](?:, ?[A-Z])*|String|Integer|Long|Double|Boolean|Object|Void)$/;

/**
 * Whether angle brackets in a program text hold the arguments of a type or a template: `List<String> names`,
 * `std::vector<int>`, `template <typename T>`.
 *
 * @param content - what stands between the brackets
 * @param before - what stands before them in their line
 * @param after - what stands behind them
 */
export function areTypeArguments(content: string, before: string, after: string): boolean {
  if (/\btemplate\s*$/.test(before)) return /^(?:typename|class) \w+/.test(content);
  // `public static <T> T first(…)`.
  if (/\b(?:public|protected|private|static|final|default|abstract)\s+$/.test(before))
    return plainlyTypes.test(content);
  if (!/(?:\w|::)$/.test(before) || isInString(before)) return false;
  if (primitivesFirst.test(content)) return true;
  if (plainlyTypes.test(content) && /(?:\b(?:impl|fn)|\b(?:fn|function) \w+|\b[A-Z]\w*)$/.test(before))
    return true;
  if (!classesFirst.test(content)) return false;
  if (after.startsWith('(')) return true;
  // `Cluster<Region>` at the end of a line may be a name with a placeholder in it.
  return (
    /(?:\b[A-Z]\w*[a-z]\w*|\b[A-Z]|\bimpl|::\w+)$/.test(before) &&
    /^(?:[ \t]+[\w$&*={|-]|[{>,;[&*?)]|::)/.test(after)
  );
}

/** Whether a quote is open: what stands in a string of a program is for its reader. */
function isInString(before: string): boolean {
  return before.replace(/\\./g, '').split('"').length % 2 === 0;
}
