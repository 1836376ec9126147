import { defineConfig } from 'playwright/test'

/** The journeys run against production servers that `global-setup.ts` starts; see `fixtures.ts`. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'no-preference',
    launchOptions: {
      executablePath: process.env.PORTAL_BROWSER,
      // A browser under test in a container: no sandbox as root, and nothing it sends by itself.
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    },
    trace: 'retain-on-failure',
  },
})
