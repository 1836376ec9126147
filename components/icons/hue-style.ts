import type { CSSProperties } from 'react'
import { getSubjectHue } from './hue'

/** The inline style that gives an element and its children the colours of a subject. */
export function subjectHueStyle(subject: string): CSSProperties {
  return { '--hue': getSubjectHue(subject) } as CSSProperties
}
