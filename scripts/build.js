// Bundles the command line and the library into dist/: one entry each, and one for the threads of the command line; shared lazy chunks.
import { chmod, readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };

const root = new URL('..', import.meta.url).pathname;

// Addresses into the manual begin there. A package that is published nowhere has neither.
const { homepage, repository } = Object.assign({ homepage: undefined, repository: undefined }, manifest);
const whereabouts = { homepage, repository };

const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', thread: 'src/cli/threads/thread.ts' },
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
  define: {
    DOCPROOF_VERSION: JSON.stringify(manifest.version),
    DOCPROOF_MANIFEST: JSON.stringify(whereabouts),
  },
  // Bundled CommonJS packages call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

// It is started by its name where it is linked.
await chmod(`${root}dist/cli.js`, 0o755);

// Chunks of earlier builds go last, so that a command line that is running meanwhile finds its own.
const written = new Set(Object.keys(metafile.outputs).map((path) => resolve(root, path)));
for (const name of await readdir(`${root}dist/chunks`)) {
  const path = resolve(root, 'dist/chunks', name);
  if (!written.has(path)) await rm(path);
}
