import katex from 'katex'
import 'katex/contrib/mhchem'
import { describe, expect, it } from 'vitest'
import { checkTex } from './check-tex'
import { renderTex } from './tex'
import { macros } from './tex-macros'
import { renderTexText } from './tex-text'

const macroNames = [...macros.keys()]

/** Macros on purpose: KaTeX's own write to the console. */
const silenced = ['message', 'errmessage', 'show']

it.each(macroNames.filter((name) => !silenced.includes(name)))('\\%s is none of KaTeX', (name) => {
  expect(() => katex.renderToString(`\\${name}`)).toThrow('Undefined control sequence')
})

const examples = [
  // amsmath, mathtools, units and others
  ['\\nicefrac{1}{2}', '¹/₂'],
  ['\\sfrac{3}{4}', '³/₄'],
  ['\\eqref{eq:a_b}', '(eq:a_b)'],
  ['\\ref{a}', 'a'],
  ['x \\label{eq:a_b}', 'x'],
  ['\\vspace*{1em} x', 'x'],
  ['a \\hfill b', 'a b'],
  ['\\DeclareMathOperator{\\sinc}{sinc} \\sinc x', 'sinc x'],
  ['\\DeclareMathOperator*{\\best}{best} \\best_x y', 'bestₓ y'],
  ['\\begin{aligned} a &= b \\\\ \\intertext{so} c &= d \\end{aligned}', 'a = b; so; c = d'],
  ['\\begin{aligned} a &= b \\\\ \\shortintertext{so} c &= d \\end{aligned}', 'a = b; so; c = d'],
  ['\\mathds{R} \\mathbbm{N}', 'ℝℕ'],
  ['\\text{a \\ensuremath{x^2}} \\ensuremath{y}', 'a x²y'],
  ['\\textsc{abc}', 'abc'],
  ['|x|, \\mbox{if $x > 0$}', '|x|, if x > 0'],
  ['\\matrix{a & b \\cr c & d}', 'a b; c d'],
  ['\\pmatrix{a & b \\cr c & d}', '(a b; c d)'],
  ['\\cases{a & b \\cr c & d}', '{a b; c d'],
  ['\\eqalign{a &= b \\cr c &= d}', 'a = b; c = d'],
  ['\\displaylines{a \\\\ b}', 'a; b'],
  ['\\idotsint f', '∫ ⋯∫ f'],
  ['5\\upmu', '5μ'],
  ['\\strut x', 'x'],
  ['\\require{cancel} \\cancel{x}', 'x'],
  ['\\bbox[yellow]{x}', 'x'],
  ['\\Vec{x} \\Hat{x}', 'x⃗x̂'],
  ['\\uline{ab} \\st{y}', 'aby'],
  ['\\slashed{D}', 'D\u0338'],
  ['\\leftidx{^a}{x}{_b}', 'ᵃx_b'],
  ['\\tensor{T}{^a_b}', 'T_bᵃ'],
  ['\\isotope[14][6]{C}', '₆¹⁴C'],
  ['\\C \\Q', 'ℂℚ'],
  ['\\dif x \\diff y', 'dxdy'],
  ['x\\textsuperscript{2} \\text{y\\textsubscript{1}}', 'x²y₁'],
  ['\\prescript{14}{6}{C}', '₆¹⁴C'],
  ['\\cancelto{0}{x}', 'x⁰'],
  ['a, \\hdots', 'a, …'],
  ['\\euro 5, \\texteuro 6', '€5, €6'],
  ['5\\permil, 6\\perthousand', '5‰, 6‰'],
  ['5\\textmu', '5μ'],
  ['5\\ohm, \\text{6\\ohm}', '5Ω, 6Ω'],
  ['5\\micro', '5μ'],
  ['20\\celsius, \\text{20\\degreeCelsius}', '20°C, 20°C'],
  ['\\od{y}{x} \\pd{y}{x}', 'dy/dx∂y/∂x'],
  ['\\sech x + \\sgn(y) + \\rank A', 'sech x + sgn(y) + rank A'],
  // siunitx
  ['\\SI{9.81}{\\meter\\per\\second\\squared}', '9.81 m s⁻²'],
  ['\\SI[per-mode=symbol]{5}{kg.m/s^2}', '5 kg m/s²'],
  ['\\SI{4.5}{g/cm^3}', '4.5 g/cm³'],
  ['\\SI{1}{mol\\,L^{-1}}', '1 mol L⁻¹'],
  ['\\SI{20}{°C}', '20 °C'],
  ['\\SI{90}{\\percent}', '90 %'],
  ['\\SI{30}{\\degree}', '30°'],
  ['\\SI{3e8}{\\m\\per\\s}', '3 × 10⁸ m s⁻¹'],
  ['\\SI{230}{\\kV} \\SI{5}{\\um}', '230 kV5 μm'],
  ['\\si{\\kilo\\gram\\square\\meter}', 'kg m²'],
  ['\\unit{\\joule\\per\\mole\\per\\kelvin}', 'J mol⁻¹ K⁻¹'],
  ['\\unit{\\meter\\tothe{4}\\raiseto{2}\\second}', 'm⁴ s²'],
  ['\\unit{\\gram\\of{w}\\cubic\\meter}', 'g_w m³'],
  ['\\qty{12345.6}{\\kilo\\ohm}', '12 345.6 kΩ'],
  ['\\num{1.23e-4}', '1.23 × 10⁻⁴'],
  ['\\num{2.0(1)e3}', '2.0(1) × 10³'],
  ['\\num{5 +- 1} \\num{e3}', '5 ± 110³'],
  ['\\num{2 x 3}', '2 × 3'],
  ['\\num{abc}', 'abc'],
  ['\\ang{45}, \\ang{30;15;7}', '45°, 30°15′7′′'],
  ['\\SIrange{1}{2}{\\km}', '1 km to 2 km'],
  ['\\qtyrange{1}{2}{\\km} \\numrange{1}{2}', '1 km to 2 km1 to 2'],
  ['\\SIlist{1;2;3}{\\m}', '1 m, 2 m and 3 m'],
  ['\\qtylist{1;2}{\\m} \\numlist{1;2}', '1 m and 2 m1 and 2'],
  ['\\text{at \\SI{5}{\\volt} and \\num{3}}', 'at 5 V and 3'],
  // physics
  ['\\dv{f}{x}', 'df/dx'],
  ['\\dv{x}', 'd/dx'],
  ['\\derivative[2]{y}{t}', 'd²y/dt²'],
  ['\\dv*{y}{t}', 'dy/dt'],
  ['\\pdv{f}{x}', '∂f/∂x'],
  ['\\partialderivative[3]{f}{x}', '∂³f/∂x³'],
  ['\\pdv{f}{x}{y}', '∂²f/(∂x ∂y)'],
  ['\\fdv{F}{g}', 'δF/δg'],
  ['\\int x \\dd{x} \\dd[3]{r}', '∫ x dx d³r'],
  ['\\abs{x} + \\absolutevalue*{y}', '|x| + |y|'],
  ['\\norm{\\vb{v}}', '‖v‖'],
  ['\\pqty{x} \\bqty{x} \\vqty{x} \\Bqty{x}', '(x)[x]|x|{x}'],
  ['\\qty(x) \\qty[x] \\qty|x| \\qty{x}', '(x)[x]|x|{x}'],
  ['\\order{n^2}', 'O(n²)'],
  ['\\eval{x^2}_0^1 \\evaluated{y}', 'x²|₀¹y|'],
  ['\\comm{A}{B} \\commutator{A}{B}', '[A, B][A, B]'],
  ['\\acomm{A}{B} \\anticommutator{A}{B} \\poissonbracket{f}{g}', '{A, B}{A, B}{f, g}'],
  ['\\expval{A} \\ev{A}{\\psi}', '⟨A⟩⟨ψ|A|ψ⟩'],
  ['\\mel{a}{H}{b} \\matrixel{a}{H}{b}', '⟨a|H|b⟩⟨a|H|b⟩'],
  ['\\ip{a}{b} \\innerproduct{a}{b}', '⟨a|b⟩⟨a|b⟩'],
  ['\\ketbra{a}{b} \\dyad{a}{b} \\outerproduct{a}{b}', '|a⟩⟨b||a⟩⟨b||a⟩⟨b|'],
  ['\\vb{a} \\vb*{b} \\vectorbold{c}', 'abc'],
  ['\\va{a} \\va*{b} \\vectorarrow{c}', 'a⃗b⃗c⃗'],
  ['\\vu{a} \\vu*{b} \\vectorunit{c}', 'âb̂ĉ'],
  ['a \\vdot b \\cross c', 'a ⋅ b × c'],
  ['\\grad f, \\gradient f, \\laplacian f', '∇f, ∇f, ∇²f'],
  ['\\divergence E, \\curl B', '∇ ⋅ E, ∇ × B'],
  ['\\principalvalue x', 'Px'],
  ['a \\qq{if} b \\qand c', 'a if b and c'],
  ['a \\qif b \\qor c \\qthen d \\qwhere e \\qfor f', 'a if b or c then d where e for f'],
  ['\\mqty(a & b \\\\ c & d)', '(a b; c d)'],
  ['\\mqty[a & b] \\mqty|c| \\mqty{d}', '[a b]|c|d'],
  ['\\matrixquantity(a) \\pmqty{b} \\bmqty{c} \\vmqty{d}', '(a)(b)[c]|d|'],
  // silenced
  ['\\message{a} \\errmessage{b} \\show\\c x', 'x'],
]

describe('commands of packages', () => {
  it.each(examples)('%s reads %s', (tex, text) => {
    expect(checkTex(tex, true)).toBeUndefined()
    expect(renderTexText(tex).normalize('NFC')).toBe(text.normalize('NFC'))
  })

  it('without an example are names of functions', () => {
    const shown = examples.flatMap(([tex = '']) =>
      [...tex.matchAll(/\\([A-Za-z]+)/g)].map(([, name]) => name),
    )
    const names = macroNames.filter((name) => !shown.includes(name))
    expect(names.map((name) => renderTexText(`\\${name} x`))).toEqual(
      names.map((name) => `${name} x`),
    )
  })
})

describe('what a formula defines', () => {
  it.each([
    '\\newcommand{\\abs}[1]{|#1|} \\abs{x}',
    '\\providecommand\\SI{x} \\SI',
    '\\def\\dv{d} \\dv',
    '\\renewcommand{\\dv}{d} \\dv',
    '\\let\\ev=\\alpha \\ev',
  ])('may have the name of a macro: %s', (tex) => {
    expect(checkTex(tex, true)).toBeUndefined()
  })

  it('reaches no other formula', () => {
    expect(renderTex('\\gdef\\mine{x} \\mine', 'inline')).toBeDefined()
    expect(renderTex('\\global\\def\\mine{x} \\mine', 'inline')).toBeDefined()
    expect(renderTex('\\DeclareMathOperator{\\mine}{x} \\mine', 'inline')).toBeDefined()
    expect(checkTex('\\mine', false)?.command).toBe('\\mine')
  })

  it.each([
    ['a long body', `\\def\\x{${'a'.repeat(1000)}}${'\\x '.repeat(300)}`],
    [
      'bodies in bodies',
      `\\def\\a{${'x'.repeat(500)}}\\def\\b{${'\\a'.repeat(99)}}${'\\b'.repeat(9)}`,
    ],
    ['doubled arguments', `\\def\\a#1{#1#1}${'\\a{'.repeat(90)}x${'}'.repeat(90)}`],
    ['a copy', `\\def\\x{${'a'.repeat(900)}}\\let\\y=\\x ${'\\y '.repeat(300)}`],
    ['macros that write their argument twice', `${'\\ev{x}{'.repeat(90)}y${'}'.repeat(90)}`],
    ['a missing parameter', '\\def\\a#1{#2}\\a x'],
  ])('is bounded: %s', (_, tex) => {
    expect(checkTex(tex, true)).toBeDefined()
    expect(renderTex(tex, 'block')).toBeUndefined()
  })
})
