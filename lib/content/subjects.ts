import { z } from 'zod'
import { isSlug } from '@/lib/routes'
import { decodeYaml } from './decode-yaml'
import type { Issue } from './issue'
import { readContentFile } from './read'

const subjectSettings = z.strictObject(
  {
    title: z
      .string({ error: 'must be text' })
      .trim()
      .min(1, 'must not be empty')
      .optional()
      .describe("Display name. Absent: the most frequent spelling in the subject's records."),
    description: z
      .string({ error: 'must be text' })
      .trim()
      .min(1, 'must not be empty')
      .optional()
      .describe('What the subject is about, in one or two sentences. Absent: nothing is said.'),
    hidden: z
      .boolean({ error: 'must be true or false' })
      .default(false)
      .describe(
        'Takes the subject off the home page and sets it below the others on /learn; its pages stay.',
      ),
  },
  { error: 'must be a mapping with `title`, `description` or `hidden` alone' },
)

/** `subjects.yaml`: a subject's slug to what lists say of it. */
const subjectsSchema = z.record(
  z.string().refine(isSlug, "must be a subject's slug"),
  subjectSettings,
  { error: 'must be a mapping of slugs' },
)

export type SubjectSettings = z.infer<typeof subjectSettings>

/** The file of subjects' settings, below the content root. */
export const subjectsFile = 'subjects.yaml'

/**
 * Loads the settings of subjects, by slug. The file is optional; where it has errors the settings
 * are empty, so that every page can still be shown.
 * @throws see `readContentFile`.
 */
export function loadSubjects(root: string): {
  subjects: ReadonlyMap<string, SubjectSettings>
  issues: Issue[]
} {
  const read = readContentFile(root, subjectsFile)
  if (!read) return { subjects: new Map(), issues: [] }
  if ('issue' in read) return { subjects: new Map(), issues: [read.issue] }
  const { value, issues } = decodeYaml(subjectsFile, read.source, subjectsSchema)
  return { subjects: new Map(Object.entries(value ?? {})), issues }
}
