/** What search engines show of a title before they cut it. */
const shown = 65

/** The text, with ` | site` only while the whole stays within 65 characters: its own words come first. */
export function buildTitle(text: string, siteName: string): string {
  const whole = `${text} | ${siteName}`
  return whole.length <= shown ? whole : text
}
