import { defineConfig } from 'vitest/config';

/** The unit tests alone: what the mutation tester runs for each altered line. */
export default defineConfig({
  test: { include: ['tests/{model,query,graph,state,lib}/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
});
