/**
 * How far long work has come, on the error channel, so that what a program reads stays clean: on a terminal one line
 * that is written over, elsewhere a line whenever another tenth is done.
 */
export function countOnce(verb: string): { tell(n: number, of: number): void; end(): void } {
  const { stderr } = process
  let tenth = -1
  return {
    tell(n, of) {
      const now = of === 0 ? 10 : Math.floor((10 * n) / of)
      const line = `${verb} ${n.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} attempts`
      if (stderr.isTTY) stderr.write(`\r${line}`)
      else if (now > tenth) stderr.write(`${line}\n`)
      tenth = now
    },
    end() {
      if (stderr.isTTY && tenth >= 0) stderr.write('\n')
    },
  }
}
