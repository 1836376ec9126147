import path from 'node:path'
import type { Command } from 'commander'
import { createProgress, type Progress, print, projectRoot } from '@/lib/cli'

/** `portal screenshots`: every kind of page of a running site as images, to be looked at. */
export function addScreenshotsCommand(program: Command): void {
  program
    .command('screenshots')
    .description('Save every kind of page at three widths, light and dark, into screenshots/.')
    .argument('<url>', 'where the site answers, such as http://localhost:3000')
    .argument('[paths...]', 'further pages, such as /learn/physics')
    .addHelpText('after', '\nExample:\n  npm run portal -- screenshots http://localhost:3000')
    .action(async (origin: string, paths: string[]) => {
      const [{ chromium }, { ensureBrowser }, { takeScreenshots }] = await Promise.all([
        import('playwright'),
        import('../programs'),
        import('../screenshots/take-screenshots'),
      ])
      const browser = await chromium.launch({
        executablePath: ensureBrowser(),
        args: ['--no-sandbox', '--disable-gpu'],
      })
      const folder = path.join(projectRoot, 'screenshots')
      let progress: Progress | undefined
      const onShot = (done: number, total: number) => {
        progress ??= createProgress('images', total)
        progress.update(done)
      }
      const { shots, overflows } = await takeScreenshots(browser, { origin, paths, folder, onShot })
      progress?.end()
      await browser.close()
      print([`${shots} images in screenshots/`, ...overflows].join('\n'))
      if (overflows.length > 0) process.exitCode = 1
    })
}
