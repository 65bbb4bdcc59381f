import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article } from '../../src/article/types.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import type { Plan, PlanChoices } from '../../src/plan/types.ts';
import { shared, testWithShared } from '../shared.ts';
import { nothingChosen, planText } from './plan-text.ts';

const folder = join(shared, 'corpus/azure-aks-docs');

/** A command block of the corpus, in whatever tab or zone, planned alone. */
interface Command {
  path: string;
  /** `path:line`. */
  place: string;
  text: string;
  refusals: string[];
  /** Placeholders that refuse it, each once. */
  placeholders: string[];
}

// None of our own code: something with a letter in brackets, on one line; the second bracket of a heredoc opens nothing.
const inBrackets = /(?<!<)<[^<>\n]*[a-z][^<>\n]*>/i;

/** What `<` may stand for in bash and in the texts that commands hold, by regular expressions that know nothing of bash. */
const legitimate = {
  heredoc: /(?<!<)<<-?[ ]*['"]?\w+/,
  hereString: /<<</,
  processSubstitution: /<\(/,
  redirection: /^[^#\n]*\s<\s*[.\w/$"]+\s*$/m,
  markup: /<(\w+)>[^<>\n]*<\/\1>|#include <|<type=/,
};

const notLetThrough: ReadonlySet<string> = new Set(['unfilled-placeholder', 'bash-syntax']);

let cached: { articles: Article[]; commands: Command[] } | null = null;

/** The articles with a `<` in them, and their command blocks with one. */
function corpus(): { articles: Article[]; commands: Command[] } {
  if (cached !== null) return cached;
  const articles = globSync('**/*.md', { cwd: folder, dot: true })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
    .filter(({ text }) => text.includes('<'))
    .map((request) => readArticle(request));
  cached = { articles, commands: articles.flatMap(commandsOf) };
  return cached;
}

function commandsOf({ path, blocks }: Article): Command[] {
  return blocks
    .flatMap((block) => (block.parts.length > 0 ? block.parts : [block]))
    .filter(({ role, text }) => role === 'command' && text.includes('<'))
    .map(({ line, text }) => {
      const { diagnostics } = planBlock(text);
      const refusals = diagnostics.map(({ code }) => code).filter((code) => notLetThrough.has(code));
      return { path, place: `${path}:${line}`, text, refusals, placeholders: placeholdersOf(diagnostics) };
    });
}

function planBlock(text: string, choices: Partial<PlanChoices> = {}): Plan {
  const fence = '~'.repeat(40);
  return planText(`${fence}bash\n${text}\n${fence}\n`, choices);
}

function placeholdersOf(diagnostics: readonly { code: string; message: string }[]): string[] {
  const found = diagnostics
    .filter(({ code }) => code === 'unfilled-placeholder' || code === 'unquotable-fill')
    .map(({ message }) => / placeholder (<.*>)(?:: pass | cannot be quoted )/.exec(message)?.[1] ?? message);
  return [...new Set(found)].sort();
}

// Each compared by eye with its article.
const rightlyLetThrough = {
  'a comment': ['aks/csi-migrate-in-tree-volumes.md:263', 'aks/howto-deploy-java-wls-app.md:262'],
  'the title of a page': [
    'aks/istio-deploy-ingress.md:116',
    'aks/istio-deploy-ingress.md:214',
    'aks/istio-deploy-ingress.md:220',
    'aks/istio-metrics-managed-prometheus.md:87',
    'aks/istio-secure-gateway.md:291',
    'aks/istio-secure-gateway.md:459',
    'aks/migration-from-open-source-istio-to-addon.md:110',
    'aks/migration-from-open-source-istio-to-addon.md:171',
    'aks/migration-from-open-source-istio-to-addon.md:90',
    'application-network/traffic-management-use-cases.md:416',
  ],
  'patterns of an exporter': ['aks/kafka-deploy.md:367'],
  'what kubectl prints, compared with': ['aks/learn/quick-windows-container-deploy-cli.md:256'],
  'includes of a profile': ['aks/secure-container-access.md:165'],
};

testWithShared('no block with a placeholder is let through', () => {
  const suspects = corpus().commands.filter(({ text }) => inBrackets.test(text));
  const letThrough = suspects.filter(({ refusals }) => refusals.length === 0);
  const places = Object.values(rightlyLetThrough).flat();
  expect(letThrough.map(({ place }) => place).sort()).toEqual(
    places.map((place) => `articles/${place}`).sort(),
  );
  const refused = suspects.filter(({ placeholders }) => placeholders.length > 0);
  expect({ suspects: suspects.length, refused: refused.length }).toEqual({ suspects: 751, refused: 732 });
});

testWithShared('no block is refused for what is no placeholder', () => {
  const counts: Record<string, number> = {};
  for (const [name, pattern] of Object.entries(legitimate))
    counts[name] = corpus().commands.filter(({ text }) => pattern.test(text)).length;
  expect(counts).toEqual({
    heredoc: 173,
    hereString: 1,
    processSubstitution: 2,
    redirection: 1,
    markup: 13,
  });
  const refused = corpus()
    .commands.filter(({ text }) => Object.values(legitimate).some((pattern) => pattern.test(text)))
    .filter(({ placeholders }) => placeholders.length > 0);
  // All of them are for readers to fill in, beside what is legitimate.
  expect(Object.fromEntries(refused.map(({ place, placeholders }) => [place, placeholders]))).toEqual({
    'articles/aks/configure-ray-kueue-queues.md:35': ['<path-to-cloned-repo>'],
    'articles/aks/create-volume-azure-files.md:995': ['<your sa name>', '<your sa namespace>'],
    'articles/aks/kafka-configure.md:184': ['<kafka-bootstrap-fqdn-or-privateip>'],
    'articles/aks/node-auto-provisioning-networking.md:141': ['<subscription-id>'],
    'articles/aks/openwebsearch-on-aks.md:229': ['<TENANT_ID>', '<principal-id>'],
  });
});

// The second has to be quoted for its place; in the one place left, `${<id>}`, only a name can stand.
testWithShared.for([
  ['eastus', []],
  [`it's "$HOME" & more`, ['<AWSAccountID>']],
] as const)('every placeholder can be filled with %s', ([value, left]) => {
  const fillFor = (some: readonly Command[]) =>
    Object.fromEntries(some.flatMap(({ placeholders }) => placeholders.map((one) => [one, value])));
  const { articles, commands } = corpus();
  const open = commands.filter(({ placeholders }) => placeholders.length > 0);
  const openArticles = articles.filter(({ path }) => open.some((one) => one.path === path));
  const plans = [
    ...open.map((one) => planBlock(one.text, { fill: fillFor([one]) })),
    ...openArticles.map((article) => {
      const fill = fillFor(open.filter(({ path }) => path === article.path));
      return planArticle(article, { ...nothingChosen, fill });
    }),
  ];
  const unfilled = plans.flatMap(({ diagnostics }) => placeholdersOf(diagnostics));
  expect([...new Set(unfilled)]).toEqual(left);
  const distinct = new Set(open.flatMap(({ placeholders }) => placeholders)).size;
  expect({ blocks: open.length, articles: openArticles.length, distinct }).toEqual({
    blocks: 732,
    articles: 218,
    distinct: 429,
  });
});
