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
  { mark: '==', pattern: /(?<![\w+/=-])[A-Za-z\d+/]{86}==/g },
  // A key of the Azure AI services.
  { mark: 'JQQJ99', pattern: /(?<!\w)[A-Za-z\d]{52}JQQJ99[A-Za-z\d]{26}(?!\w)/g },
  // The password of a service principal.
  { mark: 'Q~', pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g },
  // The signature of a shared access signature.
  { mark: 'sig=', pattern: /(?<=[?&;]sig=)[\w%+/-]{32,}=?/g },
  // The private key in a kubeconfig: base64 of `-----BEGIN … PRIVATE KEY-----`.
  { mark: 'client-key-data', pattern: /(?<=client-key-data["']?: *["']?)LS0tLS1[A-Za-z\d+/]{32,}={0,2}/g },
  // A private key.
  {
    mark: 'PRIVATE KEY-----',
    pattern: /(?<=-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]{32,20000}(?=-----END )/g,
  },
];

export function findTokens(text: string): Stretch[] {
  return shapes
    .filter(({ mark }) => text.includes(mark))
    .flatMap(({ pattern }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
    );
}

/** Where a token could begin that goes on behind the end of a text; its length if there is none. */
export function unfinishedToken(text: string): number {
  const tail = text.slice(-longestToken);
  const start = /(?<![\w~.+/=%-])[\w~.+/=%-]{20,}$|(?<![\w-])e(?:y(?:J[\w.-]*)?)?$/.exec(tail)?.index;
  return start === undefined ? text.length : text.length - tail.length + start;
}

const longestToken = 8_192;
