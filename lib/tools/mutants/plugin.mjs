/*
 * What Stryker does not know by itself: which code is not mutated, and which mutants a sample holds. Plain JavaScript,
 * since Stryker's own processes load it.
 */
import { createHash } from 'node:crypto'
import path from 'node:path'

const isText = ({ type }) => type === 'StringLiteral' || type === 'TemplateLiteral'
const getName = (node) => node?.name ?? node?.property?.name ?? ''

/**
 * Nodes of Babel's syntax tree that are not mutated, each kind with its reason. They are texts for people, which tests
 * do not repeat; that an error is thrown or a line is logged is code like any other, and is mutated.
 */
export const ignoreRules = [
  {
    reason: 'the text or the cause of an error',
    matches: (node, parent) =>
      parent?.type === 'NewExpression' &&
      /Error$/.test(getName(parent.callee)) &&
      (isText(node) || node.type === 'ObjectExpression'),
  },
  {
    reason: 'what a log line says',
    matches: (node, parent) =>
      parent?.type === 'CallExpression' &&
      /^(?:log|logger|console)$/i.test(getName(parent.callee.object)) &&
      (isText(node) || node.type === 'ObjectExpression'),
  },
  {
    reason: 'the sentence of an issue, or of its remedy',
    matches: (node, parent) =>
      parent?.type === 'ObjectProperty' &&
      parent.value === node &&
      /^(?:message|fix|help)$/.test(getName(parent.key)) &&
      isText(node),
  },
  {
    reason: 'the description of a field in the JSON Schema',
    matches: (node, parent) =>
      parent?.type === 'CallExpression' &&
      /^(?:describe|meta)$/.test(getName(parent.callee)) &&
      (isText(node) || node.type === 'ObjectExpression'),
  },
]

const textIgnorer = {
  shouldIgnore: ({ node, parent }) =>
    ignoreRules.find((rule) => rule.matches(node, parent))?.reason,
}

/** Whether a sample of a share (0 to 1) of all mutants holds this one. The same seed draws the same mutants. */
export function isDrawn({ mutatorName, replacement, fileName, location }, share, seed) {
  const { line, column } = location.start
  const key = [seed, path.basename(fileName), line, column, mutatorName, replacement].join('\n')
  return createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32 < share
}

/** Keeps mutants from being run that the sample does not hold: Stryker reports them as such that do not compile. */
function createSampleChecker({ mutants: { share, seed } }) {
  const judge = (mutant) =>
    isDrawn(mutant, share, seed)
      ? { status: 'passed' }
      : { status: 'compileError', reason: 'not drawn' }
  return {
    init: async () => {},
    check: async (mutants) =>
      Object.fromEntries(mutants.map((mutant) => [mutant.id, judge(mutant)])),
    group: async (mutants) => [mutants.map(({ id }) => id)],
  }
}
createSampleChecker.inject = ['options']

/** By this name Stryker finds what a module adds. */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'texts', value: textIgnorer },
  { kind: 'Checker', name: 'sample', factory: createSampleChecker },
]

/** What our own part of the configuration holds. */
export const strykerValidationSchema = {
  properties: {
    mutants: {
      type: 'object',
      properties: { share: { type: 'number' }, seed: { type: 'integer' } },
    },
  },
}
