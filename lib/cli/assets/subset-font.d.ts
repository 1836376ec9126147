/** The package ships no types; these are the options in use. */
declare module 'subset-font' {
  export interface SubsetOptions {
    targetFormat: 'woff2' | 'truetype'
    /** A number pins an axis; a range narrows it. */
    variationAxes?: Record<string, number | { min: number; max: number }>
    /** OpenType features to keep; all others go. */
    keepFeatures?: string[]
    noHinting?: boolean
    dropTables?: string[]
  }

  /** A font with the glyphs of `text` alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: SubsetOptions,
  ): Promise<Uint8Array>
}
