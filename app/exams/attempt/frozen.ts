/** Places whose answers stand, in the short text that autosave reads with every request: "1-40 52". */
export function frozenText(places: Iterable<number>): string {
  const parts: string[] = []
  let from = 0
  let to = 0
  const close = () => {
    if (from > 0) parts.push(from === to ? String(from) : `${from}-${to}`)
  }
  for (const n of [...new Set(places)].sort((a, b) => a - b)) {
    if (n !== to + 1 || from === 0) {
      close()
      from = n
    }
    to = n
  }
  close()
  return parts.join(' ')
}

const NONE: ReadonlySet<number> = new Set()

/** The places of such a text. */
export function frozenPlaces(text: string): ReadonlySet<number> {
  if (text === '') return NONE
  const places = new Set<number>()
  for (const part of text.split(' ')) {
    const [from = 0, to = from] = part.split('-').map(Number)
    for (let n = from; n <= to; n++) places.add(n)
  }
  return places
}
