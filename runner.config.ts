import { defineConfig } from './src/config/types.ts';

// The project's own articles: `npm start` runs them, and `docproof run docs` runs the whole manual.
export default defineConfig({
  include: ['docs/examples/*.md'],
  // Stands in for the cloud, so that the Azure example runs offline.
  path: ['test/doubles'],
  timeout: '60s',
});
