import { scanTex, type TexToken } from './answer/tex/scan'

const table = (list: string): Map<string, string> =>
  new Map(list.split(/\s+/).map((pair) => pair.split('=') as [string, string]))

/** Prefixes of the SI by name, with their signs. */
const prefixes = table(
  `quecto=q ronto=r yocto=y zepto=z atto=a femto=f pico=p nano=n micro=\\mu milli=m centi=c deci=d
  deca=da deka=da hecto=h kilo=k mega=M giga=G tera=T peta=P exa=E zetta=Z yotta=Y ronna=R quetta=Q
  kibi=Ki mebi=Mi gibi=Gi tebi=Ti`,
)

/** Units by name, with their signs; those of other letters than the name's are TeX. */
const units = table(
  `meter=m metre=m gram=g kilogram=kg second=s ampere=A kelvin=K mole=mol candela=cd hertz=Hz
  newton=N pascal=Pa joule=J watt=W coulomb=C volt=V farad=F siemens=S weber=Wb tesla=T henry=H
  lumen=lm lux=lx becquerel=Bq gray=Gy sievert=Sv katal=kat radian=rad steradian=sr minute=min hour=h
  day=d hectare=ha litre=L liter=L tonne=t dalton=Da electronvolt=eV astronomicalunit=au bar=bar
  atmosphere=atm mmHg=mmHg calorie=cal bit=bit byte=B decibel=dB bel=B neper=Np knot=kn barn=b
  ohm=\\Omega angstrom=\\text{Å} percent=\\% degree={}^{\\circ} degreeCelsius={}^{\\circ}C
  celsius={}^{\\circ}C degreeFahrenheit={}^{\\circ}F arcminute={}^{\\prime} arcsecond={}^{\\prime\\prime}
  clight=c_0 elementarycharge=e electronmass=m_e planckbar=\\hbar hbar=\\hbar year=yr molar=M
  liquidlitre=L rpm=rpm fps=fps inch=in foot=ft mile=mi pound=lb`,
)

/** Signs that commands of their own stand for, alone or after the letter of a prefix: `\kV`, `\um`. */
const abbreviated =
  /^(da|[fpnumcdhkMGTPE])?(m|g|s|A|K|mol|Hz|N|Pa|J|W|C|V|F|S|Wb|T|H|Bq|Gy|Sv|L|l|eV|bar|cal|B|ohm|h|min|d)$/

const powers = table('square=2 squared=2 cubic=3 cubed=3')

const degree = '{}^{\\circ}'

interface UnitFactor {
  sign: string
  power: string
}

/** A number as siunitx reads it: `1.5e-3`, `12345`, `2.0(1)`, `5 +- 1`, `2 x 3`; what is none stays as it is. */
export function formatNumber(source: string): string {
  return source
    .split(/\s*(?:x|\\times\b)\s*/)
    .map(formatFactor)
    .join(' \\times ')
}

function formatFactor(source: string): string {
  const plain = source.replace(/[\s~{}]|\\,/g, '').replaceAll('\\pm', '+-')
  const [, relation = '', sign = '', value = '', spread = '', error, exponent] =
    /^([<>]?)(\+-|[-+]?)(\d*(?:[.,]\d+)?)((?:\(\d+\))?)(?:\+-(\d+(?:[.,]\d+)?))?(?:[eEdD]([-+]?\d+))?$/.exec(
      plain,
    ) ?? []
  if (!value && exponent === undefined) return source
  const range = error && `${groupDigits(value)}${spread} \\pm ${groupDigits(error)}`
  const base = range ? (exponent ? `(${range})` : range) : groupDigits(value) + spread
  const power = exponent && `10^{${exponent.replace('+', '')}}`
  const product = [base, power].filter(Boolean).join(' \\times ')
  return relation + sign.replace('+-', '\\pm ') + product
}

/** Thin spaces between groups of three digits where five or more stand on one side of the point. */
function groupDigits(number: string): string {
  const [whole = '', decimals] = number.split(/[.,]/)
  const left = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '\\,')
  if (decimals === undefined) return left
  return `${left || '0'}.${decimals.length < 5 ? decimals : decimals.replace(/(\d{3})\B/g, '$1\\,')}`
}

/** A unit as siunitx reads it, by names (`\kilo\meter\per\second\squared`) or by signs (`kg.m/s^2`). */
export function formatUnit(source: string): string {
  const tokens = scanTex(source).filter(({ kind }) => kind !== 'space')
  let unit = ''
  let factors: UnitFactor[] = []
  const next = { prefix: '', power: '', isPer: false }
  const add = (sign: string) => {
    const power = (next.isPer ? '-' : '') + (next.power || (next.isPer ? '1' : ''))
    factors.push({ sign: next.prefix + sign, power })
    Object.assign(next, { prefix: '', power: '', isPer: false })
  }
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as TexToken
    const name = kind === 'command' ? text.slice(1) : ''
    const last = factors.at(-1)
    if (text === '^' || name === 'tothe' || name === 'raiseto' || name === 'of') {
      const group = readGroup(tokens, at + 1)
      at = group.end
      if (name === 'raiseto') next.power = group.text
      else if (last && name === 'of') last.sign += `_{\\mathrm{${group.text}}}`
      else if (last) last.power = (last.power.startsWith('-') ? '-' : '') + group.text
    } else if (name === 'per') next.isPer = true
    else if (powers.has(name)) {
      const power = powers.get(name) ?? ''
      if (name.endsWith('d') && last) last.power = (last.power.startsWith('-') ? '-' : '') + power
      else next.power = power
    } else if (prefixes.has(name)) next.prefix = setUpright(prefixes.get(name) ?? '')
    else if (text === '/') {
      unit += `${joinFactors(factors)}/`
      factors = []
    } else if (kind === 'word') add(setUpright(text))
    else if (name === '%' || text === '%') add('\\%')
    else if (/^[a-z]/i.test(name) && name !== 'cdot' && name !== 'times')
      add(setUpright(units.get(name) ?? readAbbreviation(name)))
    else if (text === '°' && /^[CF]$/.test(tokens[at + 1]?.text ?? '')) next.prefix = degree
    else if (/[^\p{P}\p{Z}{}~*·⋅]/u.test(text)) add(text === '°' ? degree : text)
  }
  return unit + joinFactors(factors)
}

const setUpright = (sign: string): string =>
  sign.replace(/^(.*?)([A-Za-z]+)$/, (whole, before: string, letters: string) =>
    before === '\\' || before.endsWith('_') ? whole : `${before}\\mathrm{${letters}}`,
  )

function readAbbreviation(name: string): string {
  const [, prefix = '', sign = name] = abbreviated.exec(name) ?? []
  const unit = sign === 'ohm' ? '\\Omega ' : `\\mathrm{${sign}}`
  return prefix === 'u' ? `\\mu ${unit}` : prefix ? setUpright(prefix) + unit : unit
}

const joinFactors = (factors: readonly UnitFactor[]): string =>
  factors.map(({ sign, power }) => (power ? `${sign}^{${power}}` : sign)).join('\\,')

/** The group or single token at `at`, and the index of its last token; a sign belongs to the digit after it. */
function readGroup(tokens: readonly TexToken[], at: number): { text: string; end: number } {
  let end = at
  if (tokens[at]?.kind === 'open') {
    while (end < tokens.length && tokens[end]?.kind !== 'close') end++
  } else if (tokens[at]?.text === '-') end++
  const text = tokens.slice(at, end + 1).map((token) => token.text)
  return { text: text.join('').replace(/[{}]/g, ''), end }
}

/** A number with its unit; signs of degrees stand without a space. */
export function formatQuantity(number: string, unit: string): string {
  const written = formatUnit(unit)
  const isClose = /^\{\}\^\{(?:\\circ|\\prime)+\}$/.test(written)
  return `${formatNumber(number)}${isClose || !written ? '' : '\\,'}${written}`
}

/** An angle of degrees, or of degrees, minutes and seconds between semicolons. */
export function formatAngle(source: string): string {
  const signs = [degree, '{}^{\\prime}', '{}^{\\prime\\prime}']
  return source
    .split(';')
    .map((part, i) => (part.trim() ? formatNumber(part) + (signs[i] ?? '') : ''))
    .join('')
}
