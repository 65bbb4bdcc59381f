/** A class of text that differs from run to run and says nothing. */
export interface VolatileClass {
  name: string;
  pattern: RegExp;
  /** What stands for a match on both sides; holds nothing that any class matches. */
  token: string;
  /** Narrows what the pattern finds, where a pattern alone cannot say it. */
  accepts?: (match: string) => boolean;
}

const zone = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d(?: [A-Z]{3,4})?))?`;
const clock = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const wordStart = String.raw`(?<![\w.⟩-])`;
const wordEnd = String.raw`(?![\w⟨])`;

/** In the order in which they are levelled: what contains another class comes first. */
export const volatileClasses: readonly VolatileClass[] = [
  {
    name: 'guid',
    pattern: /(?<![\w⟩])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w⟨])/gi,
    token: '⟨guid⟩',
  },
  {
    name: 'timestamp',
    pattern: new RegExp(
      String.raw`(?<![\w⟩])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?${zone})?${wordEnd}`,
      'g',
    ),
    token: '⟨time⟩',
  },
  {
    name: 'mail date',
    pattern: new RegExp(
      String.raw`${wordStart}(?:${day},? )?(?:\d{1,2} ${month}|${month} {1,2}\d{1,2})(?: \d{4})? ${clock}(?: \d{4})?${zone}${wordEnd}`,
      'g',
    ),
    token: '⟨time⟩',
  },
  {
    name: 'ip address',
    pattern: /(?<![\w.⟩])\d{1,3}(?:\.\d{1,3}){3}(?![\w⟨]|\.[\d⟨])/g,
    token: '⟨ip⟩',
    accepts: (match) => match.split('.').every((part) => Number(part) < 256),
  },
  {
    name: 'pod suffix',
    // The alphabet that Kubernetes draws from: it spells no words.
    pattern: /(?<=[a-z\d]-)[bcdf-hj-np-tv-xz\d]{8,10}-[bcdf-hj-np-tv-xz\d]{5}(?![\w⟨-])/g,
    token: '⟨pod⟩',
  },
  {
    name: 'hex id',
    pattern: /(?<![\w⟩])(?:0x)?[\da-f]{7,128}(?![\w⟨])/gi,
    token: '⟨id⟩',
    accepts: (match) => /\d/.test(match) && /[a-f]/i.test(match),
  },
  {
    name: 'age',
    pattern: new RegExp(String.raw`${wordStart}(?:\d{1,5}(?:ms|[ydhms])){1,4}(?![\w⟨.-])`, 'g'),
    token: '⟨age⟩',
  },
];
