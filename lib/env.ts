import path from 'node:path'
import { z } from 'zod'

function isOrigin(value: string): boolean {
  if (!URL.canParse(value) || /[?#@]/.test(value)) return false
  const { protocol, pathname } = new URL(value)
  return /^https?:$/.test(protocol) && pathname === '/'
}

const absolute = (value: string) => path.resolve(value)

const previewForm = 'must be `now` or an instant in UTC'

/** Where the finder of a weakness writes to, as RFC 9116, 2.5.3 wants it; a bare mail address becomes one. */
const contactPattern = /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]\S*|tel:\+?[\d-]+)$/

/** A longer name would leave a question's title no room in a search result. */
const longestName = 60

/** The portal's settings; every one is optional. This file alone reads `process.env`. */
const environment = z.object({
  /** Folder that holds `learn/<subject>/<slug>.md`. */
  CONTENT_DIR: z.string().min(1).default('content').transform(absolute),
  /** Folder of derived files (catalog, caches); may be deleted at any time. */
  DATA_DIR: z.string().min(1).default('.data').transform(absolute),
  /** Public origin, for canonical addresses: scheme and host, no path. Absent: `http://localhost:<PORT>`. */
  SITE_URL: z
    .string()
    .refine((value) => isOrigin(value), {
      error: 'must be an http(s) origin without a path, such as https://example.org',
    })
    .transform((value) => new URL(value).origin)
    .optional(),
  /** Name shown in the header, in titles and in feeds. */
  SITE_NAME: z
    .string()
    .trim()
    .min(1, 'must not be blank')
    .max(longestName, `must have at most ${longestName} characters`)
    .default('QuickTakes'),
  /** TCP port; 0 lets the system choose one. */
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'must be a whole number from 0 to 65535' }),
  /** Address to listen on. Absent: all. Preview listens on loopback alone, and takes it as one more name of itself. */
  HOST: z.string().min(1).optional(),
  /** Store that several instances share, `redis://…`. Absent: this process's memory alone. */
  CACHE_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// address' })
    .optional(),
  /** Whether `robots.txt` lets crawlers in that gather text to train models; search engines always come in. */
  AI_CRAWLERS: z.enum(['allow', 'refuse'], { error: 'must be allow or refuse' }).default('allow'),
  /** Key of IndexNow, which any text of its form can be: served at `/indexnow.txt`. Absent: pushes are off. */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'must be 8 to 128 letters, digits and hyphens')
    .optional(),
  /** The contact for reports of vulnerabilities, in `/.well-known/security.txt`. Absent: there is no such file. */
  SECURITY_CONTACT: z
    .string()
    .trim()
    .transform((value) => (/^[^\s@:/]+@[^\s@]+$/.test(value) ? `mailto:${value}` : value))
    .refine((value) => contactPattern.test(value), {
      error: 'must be a mail address, or an https:, mailto: or tel: address',
    })
    .optional(),
  /**
   * Set by `portal dev` for the application: `now`, or the instant whose site editors see, ISO 8601 in UTC. Absent: the
   * public site; in production it counts for nothing.
   */
  PREVIEW: z
    .union([z.literal('now'), z.iso.datetime({ error: previewForm })], { error: previewForm })
    .optional(),
  /** Address that opens a file in the editor, with `{file}`, `{line}` and `{column}` in it; for preview. */
  EDITOR_URL: z
    .string()
    .refine((value) => value.includes('{file}'), { error: 'must contain {file}' })
    .default('vscode://file{file}:{line}:{column}'),
  /** The level of the server's log; `silent` for none. */
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
})

export type Env = z.infer<typeof environment>

/** A setting with a value that cannot be used; the message is one sentence that names it. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/**
 * Parses settings. An empty string counts as absent.
 * @throws {EnvError} naming the first wrong setting, its value and what it must be.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = environment.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const name = String(issue?.path[0])
  throw new EnvError(
    `The setting ${name}=${JSON.stringify(source[name])} cannot be used: it ${issue?.message ?? 'is not valid'}.`,
  )
}

let current: Env | undefined

/** This process's settings, parsed at the first call. @throws {EnvError} see {@link parseEnv}. */
export function getEnv(): Env {
  current ??= parseEnv(process.env)
  return current
}

export interface Preview {
  /** The moment whose site is shown. */
  now: Date
  /** Whether that moment stands still, as `portal dev --at` asks. */
  isFixed: boolean
}

/** Settings of the editors' preview; `undefined` if this process serves the public. */
export function getPreview(): Preview | undefined {
  const { PREVIEW } = getEnv()
  if (process.env.NODE_ENV !== 'development' || PREVIEW === undefined) return undefined
  const isFixed = PREVIEW !== 'now'
  return { now: isFixed ? new Date(PREVIEW) : new Date(), isFixed }
}

/**
 * Tells libraries that are loaded from now on, and child processes, which kind of process this is.
 * React and Next read it once, when they are first loaded; a value from the shell would be a mistake.
 */
export function setMode(mode: 'production' | 'development'): void {
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' })
}

/** The environment of a child process: this one's own, with `settings` over it. */
export function getChildEnv(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...settings }
}
