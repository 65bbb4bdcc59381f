/** Red, green and blue, each from 0 to 255. */
type Rgb = readonly [number, number, number];

/** How much of each there is in a side of the cube of 216 colours. */
const cube = [0, 95, 135, 175, 215, 255] as const;

/** What the sixteen named colours are taken for, by the hue at which each ends, in degrees. */
const hues: readonly (readonly [end: number, name: string])[] = [
  [25, 'red'],
  [75, 'yellow'],
  [165, 'green'],
  [200, 'cyan'],
  [260, 'blue'],
  [335, 'magenta'],
  [360, 'red'],
];

/** Less of a colour, from 0 to 1, is grey. */
const leastColour = 0.2;
/** A lighter grey, from 0 to 1, is the colour of text. */
const lightestQuiet = 0.65;

/**
 * The class of the named colour that comes nearest to one of the other 240 of xterm's, or to any; `null` for the colour of text. The page's
 * own sixteen can be read on its paper, light and dark, and its policy forbids others.
 *
 * @param index - 16 to 255: a cube of colours, then greys from dark to light
 */
export function nearestInPalette(index: number): string | null {
  if (index >= 232) {
    const grey = 8 + 10 * (index - 232);
    return nearestColour([grey, grey, grey]);
  }
  const [red, green, blue] = [36, 6, 1].map((side) => cube[Math.floor((index - 16) / side) % 6] ?? 0);
  return nearestColour([red ?? 0, green ?? 0, blue ?? 0]);
}

export function nearestColour([red, green, blue]: Rgb): string | null {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (range / 255 < leastColour) return (most + least) / 510 < lightestQuiet ? 'ansi-bright-black' : null;
  const hue = hueOf([red, green, blue], most, range);
  return `ansi-${hues.find(([end]) => hue <= end)?.[1] ?? 'red'}`;
}

/** In degrees, from red at 0 over green at 120 and blue at 240. */
function hueOf([red, green, blue]: Rgb, most: number, range: number): number {
  if (most === red) return (60 * ((green - blue) / range) + 360) % 360;
  return most === green ? 60 * ((blue - red) / range) + 120 : 60 * ((red - green) / range) + 240;
}
