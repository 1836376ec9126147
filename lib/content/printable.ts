/** What neither HTML nor XML may hold (HTML, 13.2.3.5; XML 1.0, 2.2): control characters but white space, and what is no character. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu

/** May find too much, never too little, and needs no look at pairs of surrogates: nearly every text passes it at once. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

/**
 * A record's fields with a replacement character (U+FFFD) for each character that no page, feed or file may hold, which
 * only an escape such as `\x07` can bring into YAML. Names of fields stay; what is plain is returned as it is.
 */
export function makePrintable<Value>(value: Value): Value {
  if (typeof value === 'string') {
    return (suspect.test(value) ? value.replace(unprintable, '\ufffd') : value) as Value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const changed = entries.map(([name, member]) => [name, makePrintable(member)] as const)
  if (changed.every(([, member], at) => member === entries[at]?.[1])) return value
  return (
    Array.isArray(value) ? changed.map(([, member]) => member) : Object.fromEntries(changed)
  ) as Value
}
