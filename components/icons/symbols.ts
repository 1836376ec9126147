/** Icons of the interface: strokes on a 24-unit grid, 1.5 units wide with round ends; one path each. */
export const symbols = {
  book: 'M12 6.7C9.6 5 6.7 4.6 3.5 5.2v13c3.2-.6 6.1-.2 8.5 1.5 2.4-1.7 5.3-2.1 8.5-1.5v-13C17.3 4.6 14.4 5 12 6.7zM12 6.7v13',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20',
  next: 'M5 12h14M13.5 6.5 19 12l-5.5 5.5',
  previous: 'M19 12H5M10.5 6.5 5 12l5.5 5.5',
  look: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 4v16M12 7.5l3.5-2M12 11l6.8-3M12 14.5l7.6-3M12 18l6.5-2.8',
  bookmark: 'M7 4.5h10v15l-5-4-5 4z',
  quote: 'M10 7.5c-3 .8-4.7 2.9-4.7 6v3h4.4v-4.6H7.4M18.7 7.5c-3 .8-4.7 2.9-4.7 6v3h4.4v-4.6h-2.3',
  link: 'M10 14a3.6 3.6 0 0 0 5.3.2l3.2-3.2a3.6 3.6 0 0 0-5.1-5.1l-1.2 1.2M14 10a3.6 3.6 0 0 0-5.3-.2L5.5 13a3.6 3.6 0 0 0 5.1 5.1l1.2-1.2',
  share: 'M12 14.5V4.5M8.5 7.5 12 4l3.5 3.5M6.5 11.5v7.5h11v-7.5',
  download: 'M12 4.5v10M8.5 11.5l3.5 3.5 3.5-3.5M5.5 19h13',
  print: 'M7.5 9V4.5h9V9M7.5 16.5H4.5V9h15v7.5h-3M7.5 13.5h9v6h-9z',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
} as const

export type SymbolName = keyof typeof symbols
