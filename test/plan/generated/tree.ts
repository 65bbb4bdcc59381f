import fc from 'fast-check';

/** A piece of an article, without anything that Markdown leaves to taste. */
export type Piece =
  | { kind: 'heading'; depth: number; words: string[] }
  | { kind: 'paragraph'; words: string[] }
  | { kind: 'block'; info: string; lines: string[] }
  | { kind: 'comment'; text: string }
  | { kind: 'break' }
  | { kind: 'list'; isOrdered: boolean; items: Piece[][] }
  | { kind: 'quote'; pieces: Piece[] }
  | { kind: 'tabs'; depth: number; tabs: { id: string; pieces: Piece[] }[] }
  | { kind: 'zone'; pivots: string; pieces: Piece[] };

const word = fc.constantFrom('then', 'save', 'app.yaml', '*now*', '`kubectl`', 'Größe', '[!NOTE]');
const aside = '<!--expected_similarity=0.5-->';
// A comment with which a line begins is no part of a paragraph for Markdown.
const words = fc
  .tuple(word, fc.array(fc.oneof({ arbitrary: word, weight: 9 }, fc.constant(aside)), { maxLength: 4 }))
  .map(([first, others]) => [first, ...others]);

/** What a block shows, whatever it is for. */
export const commonLines = [
  'echo hello',
  'export REGION=eastus',
  'az group create --name "$GROUP" \\',
  '  --location $REGION',
  'kubectl apply -f app.yaml',
  'cat <<EOF >app.yaml',
  'EOF',
  'kubectl get pods --watch',
  'az aks show --name <cluster>',
  '$ kubectl get nodes',
  'NAME   STATUS',
  '    deep',
  '\ttab',
  '',
  '  ',
  '```',
  '~~~~',
  '> quoted',
  '- item',
  '# comment',
  '<!-- expected_similarity=0.1 -->',
  '---',
  '::: zone-end',
  '{',
  "it's",
];

const infos = [
  'bash',
  'azurecli-interactive',
  'Bash {1,3}',
  'output',
  'Output',
  'console',
  'yaml',
  'json',
  '',
  'azurecli-interative',
  'text',
];

const comments = [
  ' expected_similarity=0.3 ',
  'expected_similarity="^NAME"',
  ' expected_similarity=80% ',
  ' expected_results=0.3 ',
  ' note ',
  ' docproof: skip ',
  ' docproof: name=first retry=10m\n  every=15s ',
  ' docproof: file=app.yaml ',
  ' docproof: tiemout=3s ',
  '\n```bash\necho hidden\n```\n',
  ' ```variables\nREGION=westus\nexport GROUP="a b"\n``` ',
];

/** Articles as trees; `lines` are what their blocks are made of. */
export function articles(lines: readonly string[] = commonLines): fc.Arbitrary<Piece[]> {
  const block = fc.record({
    kind: fc.constant('block' as const),
    info: fc.constantFrom(...infos),
    lines: fc.array(fc.constantFrom(...lines), { maxLength: 4 }),
  });
  const flat = fc.oneof(
    { arbitrary: block, weight: 4 },
    { arbitrary: fc.record({ kind: fc.constant('paragraph' as const), words }), weight: 2 },
    {
      arbitrary: fc.record({ kind: fc.constant('comment' as const), text: fc.constantFrom(...comments) }),
      weight: 2,
    },
    {
      arbitrary: fc.record({
        kind: fc.constant('heading' as const),
        depth: fc.integer({ min: 1, max: 4 }),
        words,
      }),
      weight: 1,
    },
    { arbitrary: fc.constant<Piece>({ kind: 'break' }), weight: 1 },
  );
  return fc.array(pieces(flat, 3), { minLength: 1, maxLength: 8 });
}

/** Containers in one another as deep as is said. */
function pieces(flat: fc.Arbitrary<Piece>, depth: number): fc.Arbitrary<Piece> {
  if (depth === 0) return flat;
  const inner = fc.array(pieces(flat, depth - 1), { minLength: 1, maxLength: 4 });
  const list = fc.record({
    kind: fc.constant('list' as const),
    isOrdered: fc.boolean(),
    items: fc.array(inner.map(withoutBreak), { minLength: 1, maxLength: 3 }),
  });
  const tabs = fc.record({
    kind: fc.constant('tabs' as const),
    depth: fc.integer({ min: 2, max: 4 }),
    tabs: fc.uniqueArray(fc.record({ id: fc.constantFrom('cli', 'portal', 'helm'), pieces: inner }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 2,
    }),
  });
  return fc.oneof(
    { arbitrary: flat, weight: 6 },
    { arbitrary: list, weight: 2 },
    { arbitrary: fc.record({ kind: fc.constant('quote' as const), pieces: inner }), weight: 1 },
    { arbitrary: tabs, weight: 1 },
    {
      arbitrary: fc.record({
        kind: fc.constant('zone' as const),
        pivots: fc.constantFrom('a', 'b', 'a, b'),
        pieces: inner,
      }),
      weight: 1,
    },
  );
}

/** An item that begins with hyphens would be a line of hyphens. */
function withoutBreak(item: Piece[]): Piece[] {
  return item[0]?.kind === 'break' ? [{ kind: 'paragraph', words: ['then'] }, ...item] : item;
}
