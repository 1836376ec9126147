import type { Command } from 'commander'
import { formatExamples } from '@/lib/cli'

/** `portal lighthouse`: Lighthouse's scores of every kind of page of a running site. */
export function addLighthouseCommand(program: Command): void {
  program
    .command('lighthouse')
    .description('Have Lighthouse judge a page of every kind on a running site; needs Chromium.')
    .argument('<url>', 'where the site answers, such as http://localhost:3000')
    .addHelpText(
      'after',
      '\nA page that asks search engines to leave it out, and is meant to, is told as `noindex wanted`.',
    )
    .addHelpText('after', formatExamples('npm run portal -- lighthouse http://localhost:3000'))
    .action(async (url: string) => {
      const { findFreePort } = await import('@/lib/server')
      const { Report } = await import('../figures')
      const { judgePages } = await import('../lighthouse/judge-pages')
      const { listPages } = await import('../lighthouse/list-pages')
      const { launchBrowser } = await import('../programs')
      const { origin } = new URL(url)
      const port = await findFreePort()
      const browser = await launchBrowser(port)
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
