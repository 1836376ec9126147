import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type AssetManifest, assetFolder } from '@/lib/assets'

/** One file to serve. */
export interface AssetFile {
  /** Path inside the builder's own folder, with forward slashes; files of one builder may refer to each other by it. */
  name: string
  bytes: Uint8Array
}

/** Makes static files out of packages and sources; `index.ts` lists all of them. */
export interface AssetBuilder {
  /** Lower-case name, unique; names its folder and its entry in the manifest. */
  name: string
  /** Files and folders, relative to the project's, whose change asks for a new build; the locked versions always do. */
  inputs: string[]
  build(projectRoot: string): Promise<AssetFile[]>
}

/**
 * Brings `public/assets` up to date: each builder whose inputs changed runs, its files go into
 * `<name>-<hash of their content>/`, and the manifest then names the new addresses. Folders of no builder are removed.
 * @returns the names of the builders that ran.
 */
export async function buildAssets(
  root: string,
  builders: readonly AssetBuilder[],
): Promise<string[]> {
  const folder = path.join(root, assetFolder)
  const before = await readManifest(folder)
  const after: AssetManifest = {}
  const ran: string[] = []
  for (const builder of builders) {
    const inputs = await hashInputs(root, builder)
    const known = before[builder.name]
    if (known?.inputs === inputs) {
      after[builder.name] = known
      continue
    }
    const files = await builder.build(root)
    after[builder.name] = { inputs, files: await writeFiles(folder, builder.name, files) }
    ran.push(builder.name)
  }
  // An installed portal may stand where its user cannot write.
  if (JSON.stringify(after) === JSON.stringify(before)) return ran
  await mkdir(folder, { recursive: true })
  await writeManifest(folder, after)
  await removeOthers(folder, after)
  return ran
}

async function readManifest(folder: string): Promise<AssetManifest> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return {}
    throw error
  }
}

/** By temporary file and rename, so that a server that starts meanwhile reads the old one or the new one. */
async function writeManifest(folder: string, manifest: AssetManifest): Promise<void> {
  const file = path.join(folder, 'manifest.json')
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, `${JSON.stringify(manifest, undefined, 2)}\n`)
  await rename(temporary, file)
}

async function hashInputs(root: string, builder: AssetBuilder): Promise<string> {
  const hash = createHash('sha256')
  for (const input of ['package-lock.json', ...builder.inputs]) {
    for (const file of await listFiles(root, input)) {
      const bytes = await readFile(path.join(root, file))
      hash.update(`${file}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function listFiles(root: string, input: string): Promise<string[]> {
  if ((await stat(path.join(root, input))).isFile()) return [input]
  const entries = await readdir(path.join(root, input), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort()
}

async function writeFiles(
  folder: string,
  builder: string,
  files: AssetFile[],
): Promise<Record<string, string>> {
  const hash = createHash('sha256')
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  const own = `${builder}-${hash.digest('hex').slice(0, 12)}`
  for (const { name, bytes } of files) {
    const file = path.join(folder, own, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  return Object.fromEntries(files.map(({ name }) => [name, `/assets/${own}/${name}`]))
}

async function removeOthers(folder: string, manifest: AssetManifest): Promise<void> {
  const urls = Object.values(manifest).flatMap(({ files }) => Object.values(files))
  const kept = new Set(urls.map((url) => url.split('/')[2]))
  for (const name of await readdir(folder)) {
    if (!kept.has(name) && !name.startsWith('manifest.json'))
      await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
