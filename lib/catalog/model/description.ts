/** Sentences that say "this content discusses X" instead of X. */
const stockSubject =
  /^(?:this|the) (?:content|article|text|document|passage|answer|response|analysis|piece|section|summary|page) (?:also |briefly |thoroughly |comprehensively )?(?=[a-z]+s\b)/i
const stockVerb =
  /^(?:address|analy[sz]|cover|defin|describ|detail|discuss|elaborat|examin|explain|explor|highlight|illustrat|introduc|investigat|outlin|present|provid|review|summari[sz])e?s (?=(?:on |upon )?(?:a|an|the|how|what|why|when|where|which|key|main|some|various|several|different|essential|effective|strategies)\b)(?:on |upon )?/i

/** Text of a description: without a stock prefix, in one line, with a capital at its start. */
export function tidyDescription(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const own = line.replace(stockSubject, '')
  const tidy = own === line ? line : own.replace(stockVerb, '')
  return tidy.charAt(0).toUpperCase() + tidy.slice(1)
}
