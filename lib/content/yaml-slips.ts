import type { FieldPath } from './field-locator'
import type { Problem } from './issue'
import { type FieldName, getField, listFieldsWith } from './schema'

/** A value that YAML reads otherwise than its author meant. */
export interface YamlSlip {
  path: FieldPath
  problem: Omit<Problem, 'severity'>
  /** Whether nothing is left of the value: the field counts as missing. */
  isMissing: boolean
}

/** Fields whose values are texts for people, in which a number sign may stand. */
const prose = listFieldsWith('isProse').map(([path]) => path)
const names: ReadonlySet<string> = new Set(prose.map(([top, member]) => member ?? top))

/** A field, and what stands on its line. */
const fieldLine = /^( *)(\w+):(?:[ \t]+(.*))?$/

/**
 * Values of front matter that are valid YAML and say something else than their authors wrote: a text that a
 * comment cuts, and one between typographic quotation marks, which belong to the text.
 * @param yaml the front matter.
 * @param fields what was read from it.
 */
export function listYamlSlips(yaml: string, fields: Readonly<Record<string, unknown>>): YamlSlip[] {
  if (!mayHoldComment(yaml) && !hasQuotedText(fields)) return []
  const slips: YamlSlip[] = []
  let top = ''
  const lines = yaml.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [, indent = '', name = '', first = ''] = fieldLine.exec(lines[at]?.trimEnd() ?? '') ?? []
    if (name === '') continue
    if (indent === '') top = name
    const isBlock = /^[|>]/.test(first)
    if (!isBlock && !names.has(name)) continue
    const parts = [first]
    // Lines that are indented further continue the value, and are no fields.
    for (; getIndent(lines[at + 1]) > indent.length; at++) parts.push((lines[at + 1] ?? '').trim())
    if (isBlock) continue
    const path: FieldName = indent === '' ? [name] : [top, name]
    const written = parts.filter((part) => part !== '').join(' ')
    const problem = judge(name, written, getField(fields, path))
    if (problem) slips.push({ path, ...problem })
  }
  return slips
}

/** Whether a number sign follows a blank or begins a line. Almost no record has one, and every record is asked. */
function mayHoldComment(yaml: string): boolean {
  for (let at = yaml.indexOf('#'); at !== -1; at = yaml.indexOf('#', at + 1)) {
    // Blanks and line breaks, and no other sign that YAML takes, come before `!`.
    if (yaml.charCodeAt(at - 1) <= 0x20) return true
  }
  return false
}

/** Whether one of the texts begins with a typographic quotation mark. */
function hasQuotedText(fields: Readonly<Record<string, unknown>>): boolean {
  return prose.some((path) => isQuoted(getField(fields, path)))
}

function isQuoted(value: unknown): boolean {
  return typeof value === 'string' && '“”„«'.includes(value.charAt(0) || ' ')
}

/** Columns by which a line is indented; none for one that is blank or missing. */
function getIndent(line = ''): number {
  return Math.max(0, line.search(/\S/))
}

/** @param value what was read; where a line of a block looks like a field it is something else. */
function judge(name: string, written: string, value: unknown): Omit<YamlSlip, 'path'> | undefined {
  const inQuotes = `Put the value in quotes: \`${name}: ${JSON.stringify(written)}\`.`
  if (written.startsWith('#') && value === null) {
    return { isMissing: true, problem: cut('the whole value', inQuotes) }
  }
  if (typeof value !== 'string' || /^["'|>]/.test(written)) return undefined
  const at = written.search(/[ \t]#/)
  if (at !== -1 && value === written.slice(0, at).trimEnd()) {
    const rest = JSON.stringify(written.slice(at).trim())
    return { isMissing: false, problem: cut(`${rest} away`, inQuotes) }
  }
  const [, inner] = /^[“”„«](.*)[“”»]$/.exec(value) ?? []
  if (inner === undefined || value !== written || /[“”„«»]/.test(inner)) return undefined
  return {
    isMissing: false,
    problem: {
      code: 'yaml-quotes',
      message: `The quotation marks around the value of \`${name}\` are typographic; YAML reads them as a part of the text.`,
      fix: `Write \`${name}: ${JSON.stringify(inner)}\`; for a quotation, \`${name}: ${JSON.stringify(`‘${inner}’`)}\`.`,
    },
  }
}

function cut(what: string, fix: string): Omit<Problem, 'severity'> {
  return {
    code: 'yaml-comment',
    message: `A number sign behind a blank begins a comment and cuts ${what}.`,
    fix,
  }
}
