import { TEXT_COMMANDS } from './damaged-tex'
import { scanTex, type TexToken } from './scan'

const columns = /\\begin\s*\{d?array\}\s*\{[^{}]*\}/g

/** A formula of a table's cell without bare bars, which would end the cell; lines between columns go. */
export function writeBars(tex: string): string {
  if (!tex.includes('|')) return tex
  const tokens = scanTex(tex.replace(columns, (begin) => begin.replaceAll('|', '')))
  const isText = [false]
  let command = ''
  const write = ({ kind, text }: TexToken): string => {
    const inText = isText.at(-1) ?? false
    if (kind === 'open') isText.push(inText || TEXT_COMMANDS.has(command))
    else if (kind === 'close') isText.pop()
    else if (/^(?:\$|\\[()])$/.test(text)) isText[isText.length - 1] = !inText
    if (kind !== 'space') command = text
    if (text === '\\|') return '\\Vert '
    if (text === '|') return inText ? '{\\textbar}' : '\\vert '
    return text.replace(/^(\\verb\*?)\|(.*)\|$/s, '$1!$2!')
  }
  return tokens.map(write).join('').trim()
}
