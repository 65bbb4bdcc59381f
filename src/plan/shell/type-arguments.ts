const primitive =
  '(?:int|long|short|byte|char|bool|boolean|float|double|void|str|string|number|any|unknown|object|auto|size_t|[iu](?:8|16|32|64)|f32|f64)';
const className = '(?:[A-Z]|[A-Z]\\w*[a-z]\\w*)';
const primitivesFirst = new RegExp(`^${primitive}(?:, ?(?:${primitive}|${className}))*$`);
const classesFirst = new RegExp(`^${className}(?:, ?(?:${primitive}|${className}))*$`);

/**
 * Whether angle brackets in a program text hold the arguments of a type or a template: `List<String> names`,
 * `std::vector<int>`, `template <typename T>`.
 *
 * @param content - what stands between the brackets
 */
export function areTypeArguments(content: string, before: string, after: string): boolean {
  if (/\btemplate\s*$/.test(before)) return /^(?:typename|class) \w+/.test(content);
  if (!/\w$/.test(before)) return false;
  if (primitivesFirst.test(content)) return true;
  if (!classesFirst.test(content)) return false;
  if (after.startsWith('(')) return true;
  // `Cluster<Region>` at the end of a line may be a name with a placeholder in it.
  return (
    /(?:\b[A-Z][a-z]\w*|\b[A-Z]|::\w+)$/.test(before) && /^(?:[ \t]+[\w$&*=]|[{>,;[&*?)]|::)/.test(after)
  );
}
