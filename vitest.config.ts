import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    // Real shells, browsers and processes on a machine with two cores: the limit guards against a hang only.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests wait for processes as much as they compute: on two cores one file at a time leaves one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Tests that run side by side in a file mostly wait for processes.
    maxConcurrency: 12,
    coverage: { include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
});
