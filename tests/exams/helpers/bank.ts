import type { BankEntry } from '#curriculum'
import { seeded } from '#kernel/random.ts'

type Given = Partial<BankEntry> & Pick<BankEntry, 'id' | 'section'>

/** A live single item of its section, unless said otherwise. */
export const entry = (given: Given): BankEntry => ({
  revision: `rev-${given.id}`,
  objective: `${given.section}.one`,
  type: 'single',
  difficulty: 3,
  size: 1,
  parts: [''],
  enemies: [],
  status: 'live',
  signature: [],
  ...given,
})

/** `size` items spread over sections, objectives and difficulties; every twentieth is a case of 2 to 5 questions. */
export function makeBank(sections: readonly string[], size: number, seed = 'bank'): BankEntry[] {
  const random = seeded(seed)
  return Array.from({ length: size }, (_, i) => {
    const section = sections[i % sections.length] ?? ''
    const isCase = i % 20 === 19
    return entry({
      id: `item-${i}`,
      section,
      objective: `${section}.${['one', 'two', 'three', 'four'][random.int(4)]}`,
      difficulty: 1 + random.int(5),
      type: isCase ? 'case' : 'single',
      size: isCase ? 2 + random.int(4) : 1,
      enemies: random.int(10) === 0 ? [`item-${random.int(size)}`] : [],
    })
  })
}
