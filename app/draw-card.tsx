import { ImageResponse } from 'next/og'
import { Card } from '@/components/social/card'
import { readAsset } from '@/lib/assets'
import { fitCardText, type SocialCard, socialImageSize } from '@/lib/seo'

const families = ['latin', 'latin-ext', 'greek', 'cyrillic']

function loadType() {
  return {
    fonts: families.map((name) => ({ name, data: readAsset('card', `${name}.ttf`) })),
    covered: new Set<string>(JSON.parse(readAsset('card', 'coverage.json').toString('utf8'))),
  }
}

let type: ReturnType<typeof loadType> | undefined

/**
 * Draws a social card. Only characters that the fonts have are drawn: for any other the drawing library would ask
 * servers elsewhere.
 */
export function drawCard(card: SocialCard): ImageResponse {
  type ??= loadType()
  const { fonts, covered } = type
  return new ImageResponse(
    <Card {...fitCardText(card, covered)} fontFamily={families.join(', ')} />,
    // A card shows its question's words, so caches keep it no longer than the page.
    { ...socialImageSize, fonts, headers: { 'Cache-Control': 's-maxage=60' } },
  )
}
