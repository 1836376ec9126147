import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.mjs': `import path from 'node:path'
export default { turbopack: { root: path.resolve('../..') } }
`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.jsx': `export default function Page() {
  return <p>Nothing</p>
}
`,
}

/**
 * Writes an application with one page that says nothing, two folders below the project's, whose packages it takes: what
 * `next dev` costs there is Next's own share of the preview. @returns its folder.
 */
export async function writeBareApp(root: string): Promise<string> {
  const folder = path.join(root, '.next/bare-app')
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  return folder
}
