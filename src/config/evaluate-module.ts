import { unlessStuck } from './unless-stuck.ts';

/** What a module exports by default, or why that cannot be known. */
export type Evaluated = { ok: true; value: unknown } | { ok: false; sentence: string };

/**
 * Runs a module in JavaScript or TypeScript, and gives its default export.
 *
 * @param path - absolute
 * @param library - file that `import … from 'docproof'` means in the module
 */
export async function evaluateModule(path: string, library: string): Promise<Evaluated> {
  // Loaded late: most runs of the command line need no code of the user's.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(path, { alias: { docproof: library }, fsCache: false });
  try {
    return { ok: true, value: defaultOf(await unlessStuck(jiti.import(path, { default: true }), 'it')) };
  } catch (error) {
    // jiti stumbles over a default export of `null` when the code has run already.
    const loaded = jiti.cache[path];
    if (loaded?.loaded && defaultOf(loaded.exports) === null) return { ok: true, value: null };
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
}

/** jiti gives the module itself where its default export is `undefined`. */
function defaultOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'default' in value ? value.default : value;
}
