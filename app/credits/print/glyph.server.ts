/** The outline of a glyph, as the font library gives it. */
export interface Outline {
  readonly command: string
  readonly args: readonly number[]
}

/** A TrueType `glyf` record of an outline of lines and quadratic curves, padded to four bytes. Plain: PDF files are packed anyway. */
export function glyphRecord(outline: readonly Outline[]): Uint8Array {
  const ends: number[] = []
  const points: { x: number; y: number; on: number }[] = []
  for (const { command, args } of outline) {
    if (command === 'closePath') ends.push(points.length - 1)
    for (let i = 0; i + 1 < args.length; i += 2) {
      const on = command === 'quadraticCurveTo' && i === 0 ? 0 : 1
      points.push({ x: Math.round(args[i] ?? 0), y: Math.round(args[i + 1] ?? 0), on })
    }
  }
  if (points.length === 0) return new Uint8Array(0)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const out = Buffer.alloc(Math.ceil((12 + 2 * ends.length + 5 * points.length) / 4) * 4)
  let at = 0
  const put = (value: number) => {
    at = out.writeInt16BE(value, at)
  }
  for (const value of [ends.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
    put(value)
  for (const end of ends) put(end)
  put(0) // no instructions
  for (const { on } of points) out[at++] = on
  for (const list of [xs, ys]) for (const [n, value] of list.entries()) put(value - (list[n - 1] ?? 0))
  return new Uint8Array(out)
}
