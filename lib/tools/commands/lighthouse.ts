import type { Command } from 'commander'

/** `portal lighthouse`: Lighthouse's scores of every kind of page of a running site. */
export function addLighthouseCommand(program: Command): void {
  program
    .command('lighthouse')
    .description('Have Lighthouse judge a page of every kind on a running site; needs Chromium.')
    .argument('<url>', 'where the site answers, such as http://localhost:3000')
    .addHelpText(
      'after',
      '\nA page that asks search engines to leave it out, and is meant to, is told as `noindex wanted`.' +
        '\n\nExample:\n  npm run portal -- lighthouse http://localhost:3000',
    )
    .action(async (url: string) => {
      const [{ launchBrowser }, { listPages }, { judgePages }, { Report }] = await Promise.all([
        import('../lighthouse/launch-browser'),
        import('../lighthouse/list-pages'),
        import('../lighthouse/judge-pages'),
        import('../bench-serve/rows'),
      ])
      const { origin } = new URL(url)
      const { browser, port } = await launchBrowser()
      try {
        const report = new Report()
        const pages = await listPages(browser, origin)
        for await (const { kind, figures, isSound } of judgePages(origin, pages, port)) {
          report.add('lighthouse', kind, figures)
          if (!isSound) process.exitCode = 1
        }
      } finally {
        await browser.close()
      }
    })
}
