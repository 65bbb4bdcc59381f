/** Path of the article that comes from standard input. */
export const standardInput = '-';

/** Whether an article's path is a web address. */
export function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** Whether an article is a file, and so has a folder with other files beside it. */
export function isFile(path: string): boolean {
  return path !== standardInput && !isUrl(path);
}
