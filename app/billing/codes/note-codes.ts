const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** No range of the tabular list is longer than all its categories: 26 letters, then twelve characters twice. */
const MOST = 26 * 12 * 12
/** The last character that stands at a position: a category's others are digits, A or B ("C7A", "Z3A", "QA0"). */
const LAST = [35, 11, 11] as const

/** The code after this one in the order of the tabular list: "E09" after "E08", "F00" after "EBB". */
function next(code: string): string {
  const chars = [...code]
  for (let i = chars.length - 1; i >= 0; i -= 1) {
    const n = ALPHABET.indexOf(chars[i] ?? '')
    if (n < (LAST[i] ?? 35)) {
      chars[i] = ALPHABET[n + 1] ?? ''
      return chars.join('')
    }
    chars[i] = '0'
  }
  return ''
}

const bare = (code: string): string => code.replace('.', '').replace(/-+$/, '').toUpperCase()

/**
 * What a note names, as beginnings of codes: "E10.-" is "E10", "O10-O16" is O10, O11 … O16, "N30.0-" is "N300". A range
 * that cannot be counted out stands for its two ends.
 */
export function beginningsOf(named: string): readonly string[] {
  const [, from, to] = /^([A-Z][0-9A-Z.]+)-([A-Z][0-9A-Z.]+-?)$/.exec(named.trim().toUpperCase()) ?? []
  if (from === undefined || to === undefined) return [bare(named)]
  const [first, last] = [bare(from), bare(to)]
  if (first.length !== last.length || first > last) return [first, last]
  const all = [first]
  for (let at = next(first); at !== '' && at <= last && all.length <= MOST; at = next(at)) all.push(at)
  return all.length > MOST ? [first, last] : all
}

/** Whether a note that names these beginnings means the code (with or without its dot). */
export const isNamed = (code: string, beginnings: readonly string[]): boolean => {
  if (beginnings.length === 0) return false
  const whole = code.replace('.', '')
  for (const beginning of beginnings) if (whole.startsWith(beginning)) return true
  return false
}
