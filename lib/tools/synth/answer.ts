import type { Random } from './random'
import { type Concept, makeConcept, writeSentence } from './vocabulary'

function writeParagraph(random: Random, about: Concept, low: number, high: number): string {
  return Array.from({ length: random.between(low, high) }, () => writeSentence(random, about)).join(
    ' ',
  )
}

function writeList(random: Random, about: Concept): string {
  const numbered = random.chance(0.5)
  return Array.from({ length: random.between(3, 6) }, (_, index) => {
    const mark = numbered ? `${index + 1}.` : '-'
    return `${mark} **${makeConcept(random).name}**: ${writeSentence(random, about)}`
  }).join('\n')
}

function writeMath(random: Random): string {
  const [a, b, n] = [random.between(2, 9), random.between(2, 9), random.between(2, 6)]
  return random.pick([
    `The rate is \\( r = \\frac{${a}}{${b}} \\), so after \\( ${n} \\) periods\n\n$$\nS_${n} = ${a} \\cdot \\left(1 + r\\right)^${n}\n$$`,
    `With $x \\neq ${a}$ the sum converges:\n\n$$\n\\sum_{k=0}^{\\infty} \\frac{1}{${b + 1}^k} = \\frac{${b + 1}}{${b}}\n$$`,
    `1. Start from \\( \\nabla f = 0 \\).\n\n   $$\n   f(x) = ${a}x^2 + ${b}x\n   $$\n\n2. Solve for \\( x = -\\frac{${b}}{${2 * a}} \\).`,
    `$$\nA = \\begin{pmatrix} ${a} & ${b} \\\\\n0 & ${n} \\end{pmatrix}, \\qquad \\det A = ${a * n}\n$$`,
  ])
}

function writeCode(random: Random): string {
  const n = random.between(3, 99)
  return random.pick([
    `\`\`\`python\ntotal = 0\nfor k in range(${n}):\n    total += k\nprint(total)\n\`\`\``,
    `\`\`\`c\n#include <stdio.h>\nint main(void) {\n    printf("%d\\n", ${n});\n    return 0;\n}\n\`\`\``,
    `\`\`\`sql\nSELECT name, count(*) FROM visit\nGROUP BY name HAVING count(*) > ${n};\n\`\`\``,
  ])
}

function writeTable(random: Random, about: Concept): string {
  const rows = Array.from(
    { length: random.between(3, 6) },
    () => `| ${makeConcept(random).name} | ${random.between(1, 400)} | ${about.thing} |`,
  )
  return ['| Case | Count | Kind |', '| --- | ---: | --- |', ...rows].join('\n')
}

/** An answer in Markdown with real line breaks: sections of prose and lists, some with math, code or a table. */
export function writeAnswer(random: Random, about: Concept): string {
  const blocks = [writeParagraph(random, about, 2, 4)]
  for (let section = random.between(1, 5); section > 0; section--) {
    blocks.push(`### ${makeConcept(random).name}`)
    blocks.push(random.chance(0.6) ? writeList(random, about) : writeParagraph(random, about, 2, 5))
  }
  if (random.chance(0.12)) blocks.push(writeMath(random))
  if (random.chance(0.05)) blocks.push(writeCode(random))
  if (random.chance(0.02)) blocks.push(writeTable(random, about))
  blocks.push(writeParagraph(random, about, 1, 3))
  return blocks.join('\n\n')
}
