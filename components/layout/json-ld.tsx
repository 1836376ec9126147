/** A page's structured data. @param markup from `serializeJsonLd`: it holds nothing that could end the element. */
export function JsonLd({ markup }: { markup: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes, which a data block must keep.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: markup }} />
}
