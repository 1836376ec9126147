/**
 * The characters for which a TrueType font has a glyph, from its `cmap` (OpenType, "cmap", format 4), which covers the
 * Basic Multilingual Plane.
 * @throws {Error} where the font has no such table.
 */
export function listFontCharacters(font: Uint8Array): string {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const start = findFormat4(view)
  const segments = view.getUint16(start + 6) / 2
  const ends = start + 14
  const starts = ends + segments * 2 + 2
  const codes: number[] = []
  for (let segment = 0; segment < segments; segment++) {
    const last = view.getUint16(ends + segment * 2)
    // The last segment is there to end the table: it maps the non-character U+FFFF to nothing.
    for (let code = view.getUint16(starts + segment * 2); code <= last && code < 0xffff; code++) {
      codes.push(code)
    }
  }
  return String.fromCharCode(...codes)
}

function findFormat4(view: DataView): number {
  const tables = view.getUint16(4)
  for (let table = 0; table < tables; table++) {
    const entry = 12 + table * 16
    if (view.getUint32(entry) !== 0x636d6170) continue
    const cmap = view.getUint32(entry + 8)
    const encodings = view.getUint16(cmap + 2)
    for (let encoding = 0; encoding < encodings; encoding++) {
      const start = cmap + view.getUint32(cmap + 4 + encoding * 8 + 4)
      if (view.getUint16(start) === 4) return start
    }
  }
  throw new Error('The font has no character map of format 4.')
}
