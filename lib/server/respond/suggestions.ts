import { routes } from '@/lib/routes'
import type { ContentSource } from '../content/content-source'
import type { Rendered } from '../render/application'

const address = routes.searchSuggestions()

/**
 * Suggestions without the application, which would take longer to be asked than the catalog to answer, for every key
 * pressed. `undefined` for every other target. @throws what the catalog throws.
 */
export function renderSuggestions(
  target: string,
  content: ContentSource,
): Promise<Rendered> | undefined {
  const [path, query] = target.split('?', 2)
  if (path !== address) return undefined
  return render(new URLSearchParams(query).get('q') ?? '', content)
}

async function render(typed: string, content: ContentSource): Promise<Rendered> {
  const { headers, body } = await content.answerSuggestions(typed)
  const entries = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  )
  return { status: 200, headers: new Map(entries), body: Buffer.from(body) }
}
