/** Gives every heading of one lesson an anchor made of its words; a second one alike gets a number. */
export function headingIds(): (text: string) => string {
  const used = new Map<string, number>()
  return (text) => {
    const words =
      text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .match(/[a-z0-9]+/g) ?? []
    const base = words.join('-').slice(0, 60).replace(/-$/, '') || 'part'
    const n = (used.get(base) ?? 0) + 1
    used.set(base, n)
    return n === 1 ? base : `${base}-${n}`
  }
}
