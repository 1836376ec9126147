import path from 'node:path'
import type { Command } from 'commander'
import { createProgress, formatExamples, print, projectRoot } from '@/lib/cli'

/** `portal screenshots`: every kind of page of a running site as images, to be examined. */
export function addScreenshotsCommand(program: Command): void {
  program
    .command('screenshots')
    .description('Save every kind of page at three widths, light and dark, into screenshots/.')
    .argument('<url>', 'where the site answers, such as http://localhost:3000')
    .argument('[paths...]', 'further pages, such as /learn/physics')
    .addHelpText('after', formatExamples('npm run portal -- screenshots http://localhost:3000'))
    .action(async (origin: string, paths: string[]) => {
      const { launchBrowser } = await import('../programs')
      const { takeScreenshots } = await import('../screenshots/take-screenshots')
      const browser = await launchBrowser()
      const folder = path.join(projectRoot, 'screenshots')
      const progress = createProgress('images')
      const options = { origin, paths, folder, onShot: progress.update }
      const { shots, overflows } = await takeScreenshots(browser, options)
      progress.end()
      await browser.close()
      print([`${shots} images in screenshots/`, ...overflows].join('\n'))
      if (overflows.length > 0) process.exitCode = 1
    })
}
