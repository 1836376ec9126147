import { createRandom, type Random } from './random'

const listWords = (text: string) => text.trim().split(/\s+/)

/** Display names, the most frequent first, in the proportions of a real site: the first holds far more than the last. */
export const subjects = [
  'Psychology',
  'Education Studies',
  'Health Studies',
  'Computer Science',
  'Mathematics',
  'History of the World',
  'Sociology',
  'Medicine',
  'Physics',
  'Chemistry',
  'Engineering',
  'Business and Management',
  'Economics',
  'Art History and Literature',
  'Criminal or Civil Law',
  'Nursing',
  'Biology',
  'Philosophy',
  'Biotechnology',
  'American Studies',
  'Digital Media',
  'Accounting and Finance',
  'English Literature',
  'Statistics',
  'Political Science',
  'Linguistics',
  'Geography',
  'Environmental Science',
  'Astronomy',
  'Anthropology',
  'Architecture',
  'Geology',
  'Music Theory',
  'Gender Studies',
  'Marine Biology',
  'Agriculture',
  'Mythology',
  'Theology',
  'Film Studies',
  'Sports Science',
] as const

const qualities = listWords(`
  linear adaptive comparative structural early modern classical regional cognitive social thermal
  digital organic formal applied ethical public seasonal statistical urban molecular strategic
  visual collective discrete quantitative rural symbolic acoustic fiscal clinical marginal
  dynamic
`)

const things = listWords(`
  theory model process method system analysis development structure equilibrium policy pattern
  network reaction memory learning measurement distribution transition identity argument cycle
  function boundary design exchange motivation resistance balance narrative sampling growth
  feedback inference migration storage pressure culture treaty algorithm membrane
`)

const verbs = listWords(`
  shapes limits explains supports changes describes reveals predicts connects delays strengthens
  separates measures organises challenges
`)

const onsets = listWords('b br c d dr f g h k l m n p pr r s st t tr v')
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ia', 'io'] as const
const codas = ['', 'l', 'n', 'r', 's', 'm', 'nd', 'rt', 'x'] as const
const endings = ['ian', 'ism', 'ics', 'ation', 'ology', 'ite', 'ine', 'oid', 'ide', 'us'] as const

/** A coined technical term, one of about two hundred thousand: the long tail of words that real corpora have. */
function coinTerm(random: Random): string {
  const number = Math.floor(200_000 ** random.next())
  const own = createRandom(7, number)
  const syllable = () => own.pick(onsets) + own.pick(vowels) + own.pick(codas)
  return syllable() + (own.chance(0.4) ? syllable() : '') + own.pick(endings)
}

/** The subject matter of one record: `name` is for titles and keywords. */
export interface Concept {
  name: string
  quality: string
  thing: string
}

/** A concept such as "marginal feedback" or "trovian sampling". */
export function makeConcept(random: Random): Concept {
  const quality = random.chance(0.35) ? coinTerm(random) : random.pickSkewed(qualities)
  const thing = random.pickSkewed(things)
  return { name: `${quality} ${thing}`, quality, thing }
}

/** A sentence about a concept; words repeat as in real text, and some are rare. */
export function writeSentence(random: Random, about: Concept): string {
  const other = makeConcept(random)
  const verb = random.pick(verbs)
  const scene = `${random.pick(qualities)} ${random.pickSkewed(things)}`
  const number = random.between(2, 980)
  const form = random.pick([
    `In this setting ${about.name} ${verb} the ${scene} of each group.`,
    `A careful reader notes that ${about.name} ${verb} ${other.name}, though rarely alone.`,
    `About ${number} observations of ${other.name} suggest that ${about.thing} ${verb} the outcome.`,
    `Because ${other.name} comes first, the ${scene} follows within ${number} steps.`,
    `Nobody should read ${about.name} without its ${scene}.`,
    `The ${about.quality} part ${verb} the rest, while ${other.name} stays as it was.`,
  ])
  return form
}
