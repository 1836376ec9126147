import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { getFile } from '../content'
import type { Fault } from '../fault'
import { asOrdinary, findLackOfMounts, mountTmpfs, unmount } from '../machine'
import type { World } from '../world'

const learn = ({ contentDir }: World) => path.join(contentDir, 'learn')
const subject = (world: World) => path.join(learn(world), 'botany')
const away = ({ folder }: World) => path.join(folder, 'away')

/** Removes something for a while by renaming it. */
const removeFor = (get: (world: World) => string): Pick<Fault, 'begin' | 'end'> => ({
  begin: (world) => renameSync(get(world), away(world)),
  end: (world) => renameSync(away(world), get(world)),
})

/** Takes all rights from something for a while. */
const lock = (get: (world: World) => string): Omit<Fault, 'name'> => ({
  ...asOrdinary,
  begin: (world) => chmodSync(get(world), 0),
  end: (world) => chmodSync(get(world), 0o755),
})

/** What happens to the content folder. What is stored is served meanwhile, and nothing is said to be missing. */
export const folderFaults: readonly Fault[] = [
  { name: 'content: folder gone', ...removeFor(({ contentDir }) => contentDir) },
  { name: 'content: learn gone', ...removeFor(learn) },
  { name: 'content: a subject gone', lasts: 1_500, ...removeFor(subject) },
  {
    name: 'content: a subject is a file',
    begin(world) {
      renameSync(subject(world), away(world))
      writeFileSync(subject(world), '')
    },
    end(world) {
      rmSync(subject(world))
      renameSync(away(world), subject(world))
    },
  },
  {
    name: 'content: deleted and copied back',
    begin(world) {
      cpSync(world.contentDir, away(world), { recursive: true })
      rmSync(world.contentDir, { recursive: true })
    },
    end: (world) => cpSync(away(world), world.contentDir, { recursive: true }),
  },
  {
    name: 'content: emptied and filled again',
    begin(world) {
      cpSync(learn(world), away(world), { recursive: true })
      for (const name of readdirSync(learn(world))) {
        rmSync(path.join(learn(world), name), { recursive: true })
      }
    },
    end: (world) => cpSync(away(world), learn(world), { recursive: true }),
  },
  {
    name: 'content: swapped by rename, three times',
    serves: 'all',
    rounds: 3,
    begin({ contentDir, folder, random }) {
      const next = path.join(folder, `next-${random.next()}`)
      cpSync(contentDir, next, { recursive: true })
      renameSync(contentDir, `${next}-old`)
      renameSync(next, contentDir)
    },
  },
  {
    name: 'content: link to the next release, three times',
    serves: 'all',
    rounds: 3,
    prepare({ contentDir, folder }) {
      renameSync(contentDir, path.join(folder, 'release-0'))
      symlinkSync('release-0', contentDir)
    },
    begin({ contentDir, folder, random }) {
      const next = `release-${random.next()}`
      cpSync(path.join(contentDir, '.'), path.join(folder, next), { recursive: true })
      symlinkSync(next, `${contentDir}.new`)
      renameSync(`${contentDir}.new`, contentDir)
    },
  },
  {
    name: 'content: all records written anew, one in ten deleted first',
    serves: 'some',
    begin({ contentDir, questions, random }) {
      for (const question of questions) {
        const file = getFile(contentDir, question)
        const text = readFileSync(file)
        if (random.next() < 0.1) rmSync(file)
        writeFileSync(file, text)
      }
    },
  },
  { name: 'content: folder unreadable', ...lock(({ contentDir }) => contentDir) },
  { name: 'content: learn unreadable', ...lock(learn) },
  { name: 'content: a subject unreadable', ...lock(subject) },
  {
    name: 'content: records unreadable',
    ...asOrdinary,
    begin({ contentDir, questions }) {
      for (const one of questions.slice(0, 9)) chmodSync(getFile(contentDir, one), 0)
    },
    end({ contentDir, questions }) {
      for (const one of questions.slice(0, 9)) chmodSync(getFile(contentDir, one), 0o644)
    },
  },
  {
    name: 'content: an empty disk mounted over it',
    findLack: findLackOfMounts,
    begin: (world) => mountTmpfs(world, world.contentDir, '1m'),
    end: ({ contentDir }) => unmount(contentDir),
  },
  {
    name: 'content: learn is a link to itself',
    begin(world) {
      renameSync(learn(world), away(world))
      symlinkSync('learn', learn(world))
    },
    end(world) {
      rmSync(learn(world))
      renameSync(away(world), learn(world))
    },
  },
  {
    name: 'content: a subject is copied over itself slowly',
    begin(world) {
      renameSync(subject(world), away(world))
      mkdirSync(subject(world))
    },
    lasts: 300,
    end: (world) => cpSync(away(world), subject(world), { recursive: true }),
  },
]
