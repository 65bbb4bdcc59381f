// The arrows between the rooms of src/: who may import whom.
const room = (name) => `^src/${name}/`;

/** Forbids a room every other room but those named. */
const only = (from, ...allowed) => ({
  name: `${from}-imports`,
  severity: 'error',
  from: { path: room(from) },
  to: { path: '^src/', pathNot: [from, ...allowed].map(room) },
});

module.exports = {
  forbidden: [
    only('article'),
    only('plan', 'article', 'verdict'),
    only('session'),
    {
      name: 'verdict-imports',
      severity: 'error',
      from: { path: room('verdict') },
      to: { path: '^src/', pathNot: [room('verdict'), '^src/article/(types|verdict-names)\\.ts$'] },
    },
    only('run', 'article', 'plan', 'session', 'verdict'),
    {
      name: 'report-imports',
      severity: 'error',
      comment:
        'A reporter knows events and results, and nothing that makes them; how a text falls into lines, for places in it, and which paths are files.',
      from: { path: room('report') },
      to: {
        path: '^src/',
        pathNot: [
          room('report'),
          '^src/run/(events|results|history/types)\\.ts$',
          '^src/(article|verdict)/types\\.ts$',
          '^src/article/diagnostic\\.ts$',
          '^src/article/(line-ends|location|source-lines)\\.ts$',
        ],
      },
    },
    {
      name: 'config-imports',
      severity: 'error',
      comment: 'A config names measures.',
      from: { path: room('config') },
      to: { path: '^src/', pathNot: [room('config'), '^src/article/verdict-names\\.ts$'] },
    },
    {
      name: 'nobody-imports-cli',
      severity: 'error',
      from: { pathNot: room('cli') },
      to: { path: room('cli') },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
