import { routes } from '@/lib/routes'
import { writeAnswer } from './answer'
import { createRandom } from './random'
import { type Concept, makeConcept, subjects } from './vocabulary'

/** Records that stem from one lecture: their ids are neighbours, and they link to each other. */
const lectureSize = 12

interface Head {
  id: number
  subject: string
  subjectSlug: string
  slug: string
  question: string
  about: Concept
}

const toSlug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** One record in fifteen stands a second time, under another subject, as on the real site. */
const isTwin = (n: number) => n % 15 === 14

function makeHead(seed: number, n: number): Head {
  const origin = isTwin(n) ? n - 1 : n
  const random = createRandom(seed, 1, origin)
  const lecture = createRandom(seed, 2, Math.floor(origin / lectureSize))
  const own = lecture.pickSkewed(subjects)
  const subject = isTwin(n) ? (subjects[(subjects.indexOf(own) + 1) % subjects.length] ?? own) : own
  const about = makeConcept(random)
  const other = makeConcept(random)
  const place = `case ${origin.toString(36)}`
  const question = random.pick([
    `What is ${about.name} and how does it relate to ${other.name} in ${place}?`,
    `How does ${about.name} influence ${other.name} in ${place}?`,
    `Explain the role of ${about.name} in ${place}.`,
    `Why does ${about.name} matter for ${other.name} in ${place}?`,
    `What are the main limits of ${about.name} in ${place}?`,
  ])
  return {
    id: 1000 + origin,
    subject,
    subjectSlug: toSlug(subject),
    slug: toSlug(question),
    question,
    about,
  }
}

function writeRelated(seed: number, n: number, records: number): string {
  const random = createRandom(seed, 3, n)
  const first = Math.floor(n / lectureSize) * lectureSize
  const lines: string[] = []
  for (let k = 1; k <= random.between(0, 5); k++) {
    const other = Math.min(first + random.between(0, lectureSize - 1), records - 1)
    if (other === n) continue
    const head = makeHead(seed, other)
    lines.push(
      `related_article${k}:`,
      `    id: ${head.id}`,
      `    title: >-\n        ${head.question}`,
      `    subject: ${head.subject}`,
      `    url: ${routes.question(head.subjectSlug, head.slug)}`,
    )
  }
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * Record `n` of a made-up corpus of `records`, in the real format; the same arguments give the same bytes.
 * @returns its path below the content root and its source.
 */
export function synthRecord(
  seed: number,
  n: number,
  records: number,
): { file: string; source: string } {
  const head = makeHead(seed, n)
  const random = createRandom(seed, 4, isTwin(n) ? n - 1 : n)
  const day = new Date(Date.UTC(2023, 0, 1 + random.between(0, 1400))).toISOString().slice(0, 10)
  const answer = writeAnswer(random, head.about).replaceAll('\n', '\\n')
  const keywords = [
    head.about.name,
    head.about.thing,
    ...Array.from({ length: 5 }, () => makeConcept(random).name),
  ]
  const url = routes.question(head.subjectSlug, head.slug)
  const source = `---
_schema: default
id: ${head.id}
date: ${day}
title: >-
    ${head.question}
article_title: >-
    ${head.question}
date_format: MMM DD, YYYY
post_on_text: Posted on
seo:
  title: QuickTakes | ${head.subject}
  page_description: >-
    ${capitalise(head.about.name)} described with its causes, its limits and the cases in which it holds.
  page_keywords: >-
    ${keywords.join(', ')}
author: QuickTakes
question: >-
    ${head.question}
answer: >-
    ${answer}
subject: ${head.subject}
file_name: ${head.slug}.md
url: ${url}
score: -1.0
${writeRelated(seed, n, records)}---

&nbsp;`
  return { file: `learn/${head.subjectSlug}/${head.slug}.md`, source }
}
