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
