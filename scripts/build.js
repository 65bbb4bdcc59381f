// Bundles the command line and the library into dist/: one entry each, shared lazy chunks.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };

const root = new URL('..', import.meta.url).pathname;

await rm(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  external: Object.keys(manifest.dependencies),
  define: { DOCPROOF_VERSION: JSON.stringify(manifest.version) },
  // Bundled CommonJS packages call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
