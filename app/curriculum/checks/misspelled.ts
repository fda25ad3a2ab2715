/** How many letters must be changed, added, left out or swapped to make one word of the other (Damerau 1964). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + same,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}

const digits = (word: string): string => word.replace(/\D/g, '')

/**
 * The word of `known` that `word` was probably meant to be, or null: at most one letter in three is wrong. Its numbers
 * must be the same, because ids differ by nothing else.
 */
export function meantBy(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.floor(word.length / 3) + 1
  for (const one of known) {
    if (Math.abs(one.length - word.length) >= least || digits(one) !== digits(word)) continue
    const far = distance(word.toLowerCase(), one.toLowerCase())
    if (far < least) [best, least] = [one, far]
  }
  return best
}

/** What to say of a field that nobody knows; `missing` are those that should stand beside it and do not. */
export function misspelled(key: string, missing: readonly string[]): { message: string; fix: string } {
  const meant = meantBy(key, missing)
  if (key.trim() === '')
    return { message: 'there is no name before this colon', fix: 'Write the name, or delete the line.' }
  return {
    message: `${key} is not a field here`,
    fix: meant === null ? 'Correct the spelling, or delete it.' : `Write ${meant}, or delete it.`,
  }
}

/** The way out for a name that nobody knows: the one it was probably meant to be, or else `fix`. */
export function orMeant(name: string, known: Iterable<string>, fix: string): string {
  const meant = meantBy(name, known)
  return meant === null ? fix : `If you mean ${meant}, write that. ${fix}`
}
