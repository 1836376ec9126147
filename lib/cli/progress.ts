export interface Progress {
  /** Shows that `done` of the total are done; cheap enough to call for each item. */
  update: (done: number) => void
  /** Clears the line. */
  end: () => void
}

const intervalMs = 100

/** Counts and rate on one line of a terminal, rewritten ten times a second; silent where there is no terminal. */
export function createProgress(
  what: string,
  total?: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  const start = Date.now()
  let shown = start
  const write = (text: string) => stream.write(`\r\u001b[K${text}`)
  return {
    update(done) {
      const now = Date.now()
      if (!stream.isTTY || now - shown < intervalMs) return
      shown = now
      const rate = Math.round((done / (now - start)) * 1000)
      write(
        `${done.toLocaleString('en')}${total ? ` of ${total.toLocaleString('en')}` : ''} ${what}, ${rate.toLocaleString('en')}/s`,
      )
    },
    end() {
      if (stream.isTTY) write('')
    },
  }
}
