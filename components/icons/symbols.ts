/** Icons of the interface: strokes on a 24-unit grid, 1.5 units wide with round ends; one path each. */
export const symbols = {
  book: 'M12 6.7C9.6 5 6.7 4.6 3.5 5.2v13c3.2-.6 6.1-.2 8.5 1.5 2.4-1.7 5.3-2.1 8.5-1.5v-13C17.3 4.6 14.4 5 12 6.7zM12 6.7v13',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20',
  next: 'M5 12h14M13.5 6.5 19 12l-5.5 5.5',
  previous: 'M19 12H5M10.5 6.5 5 12l5.5 5.5',
} as const

export type SymbolName = keyof typeof symbols
