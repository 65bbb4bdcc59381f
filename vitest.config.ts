import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    // Real shells, browsers and processes on a machine with two cores: the limit guards against a hang only.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests that run side by side in a file mostly wait for processes.
    maxConcurrency: 12,
    coverage: { include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
});
