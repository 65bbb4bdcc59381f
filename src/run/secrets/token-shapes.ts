/**
 * What is a secret by its looks, whatever variable it is in: what `az` and `kubectl` print. Each pattern begins where nothing of its kind
 * stands before it, so that looking for it takes time that grows with the text only.
 */
const shapes: readonly RegExp[] = [
  // A JSON Web Token, signed or encrypted: access tokens, and those of service accounts.
  /(?<![\w-])eyJ[\w-]{10,}\.[\w-]*\.[\w-]{16,}(?:\.[\w-]+)*/g,
  // A key of 64 bytes, as of storage accounts. With `sha512-` before it, it is a checksum.
  /(?<![\w+/=-])[A-Za-z\d+/]{86}==/g,
  // A key of the Azure AI services.
  /(?<!\w)[A-Za-z\d]{52}JQQJ99[A-Za-z\d]{26}(?!\w)/g,
  // The password of a service principal.
  /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g,
  // The signature of a shared access signature.
  /(?<=[?&;]sig=)[\w%+/-]{32,}=?/g,
  // The private key in a kubeconfig: base64 of `-----BEGIN … PRIVATE KEY-----`.
  /(?<=client-key-data["']?: *["']?)LS0tLS1[A-Za-z\d+/]{32,}={0,2}/g,
  // A private key.
  /(?<=-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]{32,20000}(?=-----END )/g,
];

export function findTokens(text: string): { from: number; to: number }[] {
  return shapes.flatMap((shape) =>
    [...text.matchAll(shape)].map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
  );
}

/** Where a token could begin that goes on behind the end of a text; its length if there is none. */
export function unfinishedToken(text: string): number {
  const tail = text.slice(-longestToken);
  const start = /(?<![\w~.+/=%-])[\w~.+/=%-]{20,}$|(?<![\w-])e(?:y(?:J[\w.-]*)?)?$/.exec(tail)?.index;
  return start === undefined ? text.length : text.length - tail.length + start;
}

const longestToken = 8_192;
