import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { createProgress, formatExamples, print } from '@/lib/cli'

/** `portal audit`: crawl a running site and judge every page as search engines would. */
export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .description(
      'Crawl a running site by links alone and check every page, link, sitemap and redirect.',
    )
    .argument('<url>', 'where the site answers, such as http://localhost:3000')
    .option('--json <file>', 'also write counts and findings as JSON')
    .addHelpText('after', formatExamples('npm run portal -- audit http://localhost:3000'))
    .action(async (url: string, { json }: { json?: string }) => {
      const { auditSite } = await import('../audit')
      const { formatReport } = await import('../audit/report')
      const { compareSets, countDepths, countKinds } = await import('../audit/summary')
      const begun = performance.now()
      const progress = createProgress('pages')
      const { crawl, findings } = await auditSite(url, { onProgress: progress.update })
      progress.end()
      const seconds = Math.round((performance.now() - begun) / 1000)
      print(formatReport(crawl, findings))
      print(`in ${seconds} s, ${Math.round(crawl.visits.size / Math.max(1, seconds))}/s`)
      if (json) {
        const [depths, kinds, sets] = [countDepths(crawl), countKinds(crawl), compareSets(crawl)]
        await writeFile(json, JSON.stringify({ seconds, kinds, depths, sets, findings }, null, 2))
      }
      if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
    })
}
