import type { Stretch } from './matcher.ts';

/** What secrets of a kind look like. */
interface Shape {
  /** What stands in each of them, or before it. */
  mark: string;
  pattern: RegExp;
}

/**
 * What is a secret by its looks, whatever variable it is in: what `az` and `kubectl` print. Each pattern begins where nothing of its kind
 * stands before it, so that looking for it takes time that grows with the text only.
 */
const shapes: readonly Shape[] = [
  // A JSON Web Token, signed or encrypted: access tokens, and those of service accounts.
  { mark: 'eyJ', pattern: /(?<![\w-])eyJ[\w-]{10,}\.[\w-]*\.[\w-]{16,}(?:\.[\w-]+)*/g },
  // A key of 64 bytes, as of storage accounts. With `sha512-` before it, it is a checksum.
  { mark: '==', pattern: /(?<![\w+/-])[A-Za-z\d+/]{86}==/g },
  // A key of the Azure AI services.
  { mark: 'JQQJ99', pattern: /(?<!\w)[A-Za-z\d]{52}JQQJ99[A-Za-z\d]{26}(?!\w)/g },
  // Keys of Azure that have a mark in them, by the lengths that https://github.com/microsoft/security-utilities has: of container registries,
  { mark: '+ACR', pattern: /(?<![\w+/-])[A-Za-z\d+/]{42}\+ACR[A-D][A-Za-z\d+/]{5}(?![\w+/=-])/g },
  // search services,
  { mark: 'AzSe', pattern: /(?<!\w)[A-Za-z\d]{42}AzSe[A-D][A-Za-z\d]{5}(?!\w)/g },
  // functions,
  { mark: 'AzFu', pattern: /(?<![\w-])[\w-]{44}AzFu[\w-]{5}[AQgw]==/g },
  // and, with 32 bytes, of caches, service buses, event hubs, relays, IoT hubs and event grids.
  ...['AzCa', '+ASb', '+AEh', '+ARm', 'AIoT', 'AZEG'].map((mark) => ({
    mark,
    pattern: new RegExp(
      String.raw`(?<![\w+/-])[A-Za-z\d+/]{33}${mark.replace('+', '\\+')}[A-P][A-Za-z\d+/]{5}=`,
      'g',
    ),
  })),
  // The password of a service principal.
  { mark: 'Q~', pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g },
  // The signature of a shared access signature.
  { mark: 'sig=', pattern: /(?<=[?&;]sig=)[\w%+/-]{32,}=?/g },
  // The private key in a kubeconfig: base64 of `-----BEGIN … PRIVATE KEY-----`.
  {
    mark: 'client-key-data',
    pattern: /(?<=client-key-data["']?: {0,8}["']?)LS0tLS1[A-Za-z\d+/]{32,}={0,2}/g,
  },
  // A token in a kubeconfig that is no JSON Web Token.
  { mark: 'token', pattern: /(?<=\btoken["']?: {0,8}["']?)[\da-f]{32,}(?!\w)/g },
  // A private key.
  {
    mark: 'PRIVATE KEY-----',
    pattern: /(?<=-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]{32,20000}(?=-----END )/g,
  },
];

/**
 * Where tokens stand in a text.
 *
 * @param before - the end of what stands before the text, which says what much of it is
 */
export function findTokens(text: string, before = ''): Stretch[] {
  const whole = before + text;
  return shapes
    .filter(({ mark }) => whole.includes(mark))
    .flatMap(({ pattern }) =>
      [...whole.matchAll(pattern)].map(({ 0: found, index }) => {
        const from = index - before.length;
        return { from: Math.max(from, 0), to: from + found.length };
      }),
    )
    .filter(({ to }) => to > 0);
}

/** Where a token could begin that goes on behind the end of a text; its length if there is none. */
export function unfinishedToken(text: string, before = ''): number {
  const tail = (before + text).slice(-longestToken);
  const start = unfinishedPattern.exec(tail)?.index;
  return start === undefined ? text.length : Math.max(text.length - tail.length + start, 0);
}

const unfinishedPattern =
  /(?<![\w~.+/=%-])[\w~.+/=%-]{20,}$|(?<![\w-])e(?:y(?:J[\w.-]*)?)?$|(?<=-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]+(?:-{1,5}|-----E(?:ND?)?)?$/;

/** In bytes. A private key is the longest. */
const longestToken = 8_192;
