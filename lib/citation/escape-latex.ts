const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

/** A text as LaTeX sets it as it is; letters beyond ASCII stay, in UTF-8. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#%_^~<>]/g, (sign) => commands[sign] ?? sign)
}
