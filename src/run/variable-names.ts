/** Whether a name is one of those listed; `PREFIX*` stands for several. */
export function isNamed(name: string, listed: readonly string[]): boolean {
  return listed.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
}
