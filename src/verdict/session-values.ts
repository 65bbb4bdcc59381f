import { undisguised } from './literal.ts';
import { asLiteral } from './marks.ts';

/**
 * Puts the session's values where an expected output says `${NAME}`; names without a value stay as written.
 * Whatever a value looks like, it stands for itself.
 *
 * @param written - how a value is written at its place; as it is by default
 */
export function withSessionValues(
  text: string,
  lookup: (name: string) => string | null,
  written: (value: string) => string = (value) => value,
): string {
  return undisguised(text).replace(/\$\{([A-Za-z_]\w*)\}/g, (whole, name: string) => {
    const value = lookup(name);
    return value === null ? whole : asLiteral(undisguised(written(value)));
  });
}
