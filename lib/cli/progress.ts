export interface Progress {
  /** Shows that `done` are done, of the total or of what is known by now; cheap enough to call for each item. */
  update: (done: number, known?: number) => void
  /** Clears the line. */
  end: () => void
}

/** Between two looks, in ms: a terminal's one line is rewritten, a log is given a line of its own. */
const intervals = { terminal: 100, log: 30_000 }

/** Counts and rate on one line of a terminal; if there is none, a line now and then, so that a log shows life. */
export function createProgress(
  what: string,
  total?: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  const start = Date.now()
  let shown = start
  const write = (text: string) => stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
  const interval = stream.isTTY ? intervals.terminal : intervals.log
  return {
    update(done, known = total) {
      const now = Date.now()
      if (now - shown < interval) return
      shown = now
      const rate = Math.round((done / (now - start)) * 1000)
      write(
        `${done.toLocaleString('en')}${known ? ` of ${known.toLocaleString('en')}` : ''} ${what}, ${rate.toLocaleString('en')}/s`,
      )
    },
    end() {
      if (stream.isTTY) write('')
    },
  }
}
