import { getEnv } from './env'

export interface Site {
  /** Name of the site, as shown to readers. */
  name: string
  /** Origin without a trailing slash: the only host that canonical addresses ever name. */
  origin: string
}

/** The site's name and origin, from the environment and never from a request. */
export function getSite(): Site {
  const env = getEnv()
  return { name: env.SITE_NAME, origin: env.SITE_URL ?? `http://localhost:${env.PORT || 3000}` }
}
