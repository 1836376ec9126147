import type { CSSProperties } from 'react'

/** Hues in OKLCH degrees, chosen so that neighbours in the list of subjects tell apart. */
const fixedHues: Readonly<Record<string, number>> = {
  'accounting-and-finance': 160,
  'american-culture': 15,
  'american-studies': 25,
  architecture: 50,
  'art-history-and-literature': 350,
  'bachelor-of-laws': 70,
  biochemistry: 175,
  biology: 145,
  biotechnology: 165,
  'business-and-management': 235,
  chemistry: 190,
  'college-basketball': 48,
  'computer-science': 220,
  'criminal-or-civil-law': 75,
  'digital-media': 310,
  economics: 105,
  'education-studies': 85,
  engineering: 55,
  'english-literature': 340,
  'environmental-science': 130,
  'environmental-studies': 120,
  'gender-studies': 325,
  'health-studies': 10,
  'history-of-the-world': 60,
  'marine-biology': 205,
  'marine-studies': 215,
  mathematics: 275,
  medicine: 20,
  'movies-and-cinematography': 300,
  mythology: 330,
  nursing: 355,
  philosophy: 290,
  'philosophy-and-greek-myths': 295,
  physics: 255,
  politics: 35,
  psychology: 315,
  science: 200,
  sociology: 30,
}

/** A stable number for a text (32-bit FNV-1a), for choices that must not change from one day to the next. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}

/** The subject's hue in OKLCH degrees, 0-359: fixed for the well-known ones, else derived from the slug. */
export function getSubjectHue(subject: string): number {
  const fixed = Object.hasOwn(fixedHues, subject) ? fixedHues[subject] : undefined
  return fixed ?? hashText(subject) % 360
}

/** The inline style that gives an element and its children the colours of a subject. */
export function subjectHueStyle(subject: string): CSSProperties {
  return { '--hue': getSubjectHue(subject) } as CSSProperties
}
