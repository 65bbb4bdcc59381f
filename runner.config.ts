import { defineConfig } from './src/config/types.ts';

// The project's own articles: `npm start` runs them, and `docproof run docs` runs the whole manual.
export default defineConfig({
  include: ['docs/examples/*.md'],
  // Doubles of the cloud's commands, so that the Azure example runs offline, and docproof itself.
  path: ['test/doubles', 'test/bin'],
  timeout: '60s',
});
