import { mergeConfig } from 'vitest/config'
import base from '../../../vitest.config'

/**
 * How the tests of a room run against mutants. Stryker starts Vitest in the room's folder, so patterns begin there.
 */
export default mergeConfig(base, {
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: [
      // Start programs, wait for time-outs, try many folders or read the whole sample corpus: seconds for each mutant.
      '**/{sample-corpus,own-content,catalog-healing,stale-pages,nginx,redis}.test.ts',
      '**/serving-{away,flood,large,faults,lies,life}.test.ts',
    ],
    // A run has a thread of its own all the same, and imports each module once for all its test files.
    isolate: false,
  },
})
