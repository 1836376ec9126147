import { hashText } from './hue'

/** Pictograms of the well-known subjects: strokes on a 24-unit grid, one path each. */
const pictograms: Readonly<Record<string, string>> = {
  'accounting-and-finance':
    'M5.5 3.5h13v17h-13zM8.5 6.5h7v3.5h-7zM8.5 13.5h.01M12 13.5h.01M15.5 13.5h.01M8.5 17h.01M12 17h.01M15.5 17h.01',
  'american-culture':
    'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.8-5.3 2.8 1.1-5.9-4.3-4.1 5.9-.8z',
  'american-studies':
    'M5 21V4M5 5c3-1.5 5.5 1.5 8.5.5 2-.7 3.5-1 5.5-.5v9c-2-.5-3.5-.2-5.5.5-3 1-5.5-2-8.5-.5M5 9.5c3-1.5 5.5 1.5 8.5.5 2-.7 3.5-1 5.5-.5',
  architecture: 'M3.5 20.5h17M6 20.5V10l6-6 6 6v10.5M9.3 20.5V15a2.7 2.7 0 0 1 5.4 0v5.5',
  'art-history-and-literature':
    'M12 3.5a8.5 8.5 0 0 0 0 17c1.5 0 2.2-.9 2.2-1.9 0-1.4-1.2-1.8-1.2-3 0-1 .8-1.6 1.8-1.6H17c2 0 3.5-1.3 3.5-3.3 0-4-3.9-7.2-8.5-7.2zM8 10.5h.01M11.5 7.5h.01M15.5 8.5h.01M7.5 14.5h.01',
  'bachelor-of-laws': 'M13.5 4.5l6 6L16 14l-6-6zM13 11l-8.5 8.5M13 20.5h7.5',
  biochemistry:
    'M11 7l5.2 3v6L11 19l-5.2-3v-6zM11 9.5l3 1.75M8 11.25v3.5M11 16.5l3-1.75M16.2 10l3.3-2M11 7V3.5',
  biology: 'M7.5 18.3C3.5 11.5 8.5 4.5 20 4c.5 10.5-5 16.5-12.5 14.3zM4.5 20.5c2-5 5-8.5 9.5-11',
  biotechnology:
    'M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9M9 5.5h6M9 18.5h6M9.3 10.3h5.4M9.3 13.7h5.4',
  'business-and-management':
    'M3.5 8.5h17v11h-17zM9 8.5v-2A1.5 1.5 0 0 1 10.5 5h3A1.5 1.5 0 0 1 15 6.5v2M3.5 13h17M12 12v2',
  chemistry:
    'M9 3.5h6M10 3.5v6l-5.2 8.7a1.5 1.5 0 0 0 1.3 2.3h11.8a1.5 1.5 0 0 0 1.3-2.3L14 9.5v-6M7.3 14.5h9.4',
  'college-basketball':
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5v17M6 6c3 3.5 3 8.5 0 12M18 6c-3 3.5-3 8.5 0 12',
  'computer-science': 'M3.5 5h17v14h-17zM7.5 9.5L10 12l-2.5 2.5M12.5 14.5h4',
  'criminal-or-civil-law':
    'M12 4v16.5M8.5 20.5h7M5.5 7h13M5.5 7L3 13.5h5zM18.5 7L16 13.5h5zM3 13.5a2.5 2.5 0 0 0 5 0M16 13.5a2.5 2.5 0 0 0 5 0',
  'digital-media': 'M3.5 5h17v11.5h-17zM8.5 20h7M10.5 8.3v5l4-2.5z',
  economics: 'M4 4v16h16M7.5 15.5L11 11l3 2.5L19 7M15.5 7H19v3.5',
  'education-studies':
    'M12 5L2.5 9.5 12 14l9.5-4.5zM6.5 11.5V16c1.5 1.5 3.3 2.2 5.5 2.2s4-.7 5.5-2.2v-4.5M21.5 9.5v5',
  engineering:
    'M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM12 5.8a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM12 5.8V3.3M12 20.7v-2.5M5.8 12H3.3M20.7 12h-2.5M7.6 7.6L5.9 5.9M18.1 18.1l-1.7-1.7M16.4 7.6l1.7-1.7M5.9 18.1l1.7-1.7',
  'english-literature':
    'M4 20.5L5.5 16C7 9.5 12 4.5 20.5 3.5c-.5 5-2.5 9-6.5 11.5-2.3 1.4-5.5 1.7-8.5 1M5.5 16C8.5 11.5 11.5 9 15 7.5M11.5 20.5h9',
  'environmental-science':
    'M12 20.5V11M12 14.5c0-4-2.5-6.5-7.5-6.5 0 4.5 2.5 6.8 7.5 6.5zM12 11c0-4 2.5-7 7.5-7 0 5-2.5 7.5-7.5 7zM6.5 20.5h11',
  'environmental-studies':
    'M2.5 19.5h19L15 8.5l-4.2 6.8-2.3-3.3zM6.5 4.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  'gender-studies':
    'M9 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM15 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z',
  'health-studies':
    'M12 20.3C6.5 16.3 3.5 13 3.5 9.3A4.4 4.4 0 0 1 12 7.5a4.4 4.4 0 0 1 8.5 1.8c0 3.7-3 7-8.5 11zM4 11.7h4.5L10 9.2l2.5 5 1.5-2.5h6',
  'history-of-the-world':
    'M6 3.5h12M6 20.5h12M8 3.5V7c0 2.5 4 3.3 4 5s-4 2.5-4 5v3.5M16 3.5V7c0 2.5-4 3.3-4 5s4 2.5 4 5v3.5',
  'marine-biology':
    'M21 12c-2.3-3.5-5-5.2-8-5.2S7.5 8.5 5.5 12c2 3.5 4.5 5.2 7.5 5.2s5.7-1.7 8-5.2zM5.5 12L2.5 8.5v7zM17 11h.01M12.5 9.2c1 1.9 1 3.7 0 5.6',
  'marine-studies':
    'M12 8v12.5M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8.5 11h7M4 14c.5 4 3.5 6.5 8 6.5s7.5-2.5 8-6.5M2.5 16L4 14l2 1.5M21.5 16L20 14l-2 1.5',
  mathematics:
    'M4.5 8C5.5 6.2 6.5 5.5 8.5 5.5h11M9.5 5.5c0 5-.5 9.5-3 13M15 5.5V16c0 2 .9 2.8 2.2 2.8 1 0 1.8-.5 2.3-1.5',
  medicine:
    'M6 4H4.5v5a4.5 4.5 0 0 0 9 0V4H12M9 13.5v2a5 5 0 0 0 10 0V13M19 9.4a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  'movies-and-cinematography':
    'M3.5 10.5h17v9.5h-17zM3.5 10.5L3 7l16.5-3.2.6 3.5zM8 6l2 3.3M13 5.1l2 3.2',
  mythology:
    'M9 3.5h6M10 3.5v3c-3 1-4.5 3.2-4.5 6 0 3.5 2.3 5.8 4.5 8h4c2.2-2.2 4.5-4.5 4.5-8 0-2.8-1.5-5-4.5-6v-3M10 6C7 5 4.5 6.5 5.6 11M14 6c3-1 5.5.5 4.4 5M5.8 14h12.4',
  nursing: 'M8.5 5h-3v15.5h13V5h-3M8.5 3.5h7v3h-7zM12 10.5v6M9 13.5h6',
  others: 'M12 3.5L15.5 10h-7zM4 13.5h6.5V20H4zM17 13.4a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6z',
  philosophy:
    'M12 3.5c3 3.5 4.5 5.5 4.5 8a4.5 4.5 0 0 1-9 0c0-2.5 1.5-4.5 4.5-8zM12 16v4.5M8 20.5h8',
  'philosophy-and-greek-myths':
    'M3.5 9L12 4l8.5 5zM5.5 9v8.5M10 9v8.5M14 9v8.5M18.5 9v8.5M3.5 17.5h17M2.5 20.5h19',
  physics:
    'M3 12a9 3.6 0 1 0 18 0 9 3.6 0 1 0-18 0zM7.5 4.2a9 3.6 60 1 0 9 15.6 9 3.6 60 1 0-9-15.6zM16.5 4.2a9 3.6 120 1 0-9 15.6 9 3.6 120 1 0 9-15.6zM12 12h.01',
  politics: 'M3.5 13h17v7.5h-17zM7.5 13V3.5h9V13M10 8l1.5 1.5L14.2 6.5M7 16.7h10',
  psychology:
    'M9 20.5V17H7c-1 0-1.5-.6-1.5-1.5V13H3.8l1.7-3.2c0-3.8 3-6.3 6.8-6.3 4.2 0 7.2 3 7.2 7 0 3-1.5 4.7-3 6.2v3.8M12.6 10.3c.8.3.5 1.5-.5 1.5-1.5 0-2.2-1.5-1.5-2.9.8-1.5 3.3-1.6 4.2.2.9 1.9-.3 4.2-2.7 4.5',
  science:
    'M5 20.5h14M7.5 17h6M11.5 3l3.2 1.9-4 6.9-3.2-1.9zM7.5 13l3 1.7M13.5 8.5c3 .3 5 2.5 5 5.5 0 2.8-1.5 5-4 6.5',
  sociology:
    'M12 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM7 19c0-3.5 2-5.5 5-5.5s5 2 5 5.5M5.3 8a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM2 17c0-2 .9-3.2 2.5-3.5M18.7 8a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM22 17c0-2-.9-3.2-2.5-3.5',
}

/** A star polygon on a circle: 7, 8 or 9 points, each joined to the second or third from it. */
function buildRosette(seed: number): string {
  const points = 7 + (seed % 3)
  const step = 2 + (Math.floor(seed / 3) % 2)
  const corner = (index: number) => {
    const angle = (2 * Math.PI * index) / points - Math.PI / 2
    return `${(12 + 8.5 * Math.cos(angle)).toFixed(1)} ${(12 + 8.5 * Math.sin(angle)).toFixed(1)}`
  }
  const chords = Array.from(
    { length: points },
    (_, index) => `M${corner(index)}L${corner(index + step)}`,
  )
  return chords.join('')
}

/** The path of a subject's pictogram: drawn for the well-known ones, else a rosette derived from the slug. */
export function getPictogram(subject: string): string {
  const drawn = Object.hasOwn(pictograms, subject) ? pictograms[subject] : undefined
  return drawn ?? buildRosette(hashText(subject))
}
