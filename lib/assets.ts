import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Written by `portal assets`: what each builder made, by its name. */
export type AssetManifest = Record<
  string,
  {
    /** Hash over the builder's inputs; the same inputs are not built again. */
    inputs: string
    /** Address of each file, by its name. */
    files: Record<string, string>
  }
>

/** Folder of built assets, below the project's; served under `/assets`. */
export const assetFolder = 'public/assets'

let manifest: AssetManifest | undefined

/**
 * The address of a built asset, such as `getAssetUrl('katex', 'katex.css')`. It names the file's content, so it may be
 * cached for ever.
 * @throws when it has not been built: `portal assets` makes it, and build, start, dev and test run that first.
 */
export function getAssetUrl(builder: string, file: string): string {
  manifest ??= JSON.parse(
    readFileSync(path.join(process.cwd(), assetFolder, 'manifest.json'), 'utf8'),
  ) as AssetManifest
  const url = manifest[builder]?.files[file]
  if (url === undefined)
    throw new Error(`The asset ${builder}/${file} is not built; run: npm run portal assets`)
  return url
}

/** The bytes of a built asset, for what is drawn or sent here. @throws see {@link getAssetUrl}. */
export function readAsset(builder: string, file: string): Buffer {
  return readFileSync(path.join(process.cwd(), 'public', getAssetUrl(builder, file)))
}
