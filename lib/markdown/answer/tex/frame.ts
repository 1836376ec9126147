/** An open group, environment or `\left` of the formula that is being repaired. */
export interface Frame {
  kind: 'root' | 'group' | 'text' | 'verbatim' | 'environment' | 'left' | 'wrap'
  /** What ends it in the output. */
  close: string
  /** Only on `environment`: its name in the source. */
  name: string
  /** Words in it are already upright. */
  upright: boolean
  /** Scripts that the symbol before has already. */
  sup: boolean
  sub: boolean
  /** It is the argument of a script. */
  script: boolean
  /** Only on `text`: the group is interrupted by math that cannot stand in it. */
  interrupted: boolean
  /** Only on `text`: the command to open it again with. */
  opener: string
  /** Groups that the last command still needs. */
  owed: number
}

/** A frame with the defaults, changed by `own`. */
export const createFrame = (own: Partial<Frame> & Pick<Frame, 'kind'>): Frame => ({
  close: '',
  name: '',
  upright: false,
  sup: false,
  sub: false,
  script: false,
  interrupted: false,
  opener: '',
  owed: 0,
  ...own,
})
