const superscripts = zip(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθιφχ′″∘°',
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥᵠᵡ′″°°'],
)
const subscripts = zip('0123456789+-−=()aehijklmnoprstuvxβγρφχ', [
  ...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
])

function zip(keys: string, values: string[]): Map<string, string> {
  return new Map([...keys].map((key, index) => [key, values[index] ?? key]))
}

function raise(text: string, mark: string, table: ReadonlyMap<string, string>): string {
  const compact = text.replace(/\s+/g, '')
  if (compact === '') return ''
  const characters = [...compact]
  if (characters.every((character) => table.has(character))) {
    return characters.map((character) => table.get(character)).join('')
  }
  return (
    mark + (characters.length === 1 || /^(?:[a-z]+|\d+)$/i.test(compact) ? compact : `(${compact})`)
  )
}

/** Text as superscripts (`2` → `²`), or after `^` where Unicode lacks one of its characters. */
export function formatSuperscript(text: string): string {
  const compact = text.trim().replaceAll('∗', '*')
  return /^[*†‡′]+$/.test(compact) ? compact : raise(text, '^', superscripts)
}

/** Text as subscripts (`n` → `ₙ`), or after `_` where Unicode lacks one of its characters. */
export function formatSubscript(text: string): string {
  return raise(text, '_', subscripts)
}
