import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { BankEntry } from '#curriculum'
import { assembleForm, indexBank, parseExam } from '#exams'
import { seeded } from '#kernel/random.ts'

/** Times in ms. */
export interface AssemblyTimes {
  readonly items: number
  readonly index: number
  readonly median: number
  readonly worst: number
}

const RUNS = 200

/** An invented bank over the blueprint's sections: six objectives each, one item in fifty with an enemy, some cases. */
function inventBank(sections: readonly string[], size: number): BankEntry[] {
  const random = seeded('bench bank')
  return Array.from({ length: size }, (_, i): BankEntry => {
    const section = sections[i % sections.length] ?? ''
    const parts = random.int(20) === 0 ? ['a', 'b', 'c'] : ['']
    return {
      id: `item-${i}`,
      revision: `revision-${i}`,
      section,
      objective: `${section}.objective-${random.int(6)}`,
      type: parts.length > 1 ? 'case' : 'single',
      difficulty: 1 + random.int(5),
      size: parts.length,
      parts,
      enemies: random.int(50) === 0 ? [`item-${random.int(size)}`] : [],
      status: 'live',
      signature: Array.from({ length: 32 }, () => random.int(0xffffffff)),
    }
  })
}

/** Draws the long exam again and again from a bank of `size` items for a person who has seen a thousand of them. */
export function timeAssembly(size: number): AssemblyTimes {
  const read = parseExam(parse(readFileSync('content/exams/cmrs-100.yaml', 'utf8')))
  if (!read.ok) throw new Error('The long exam has no usable blueprint')
  const blueprint = read.value
  const bank = inventBank(Object.keys(blueprint.sections), size)
  const began = performance.now()
  const index = indexBank(bank)
  const indexed = performance.now() - began
  const took: number[] = []
  for (let seed = 0; seed < RUNS; seed++) {
    const start = performance.now()
    const form = assembleForm(blueprint, index, { seed })
    took.push(performance.now() - start)
    if (!form.ok) throw new Error('The bank of the bench cannot meet the blueprint')
  }
  took.sort((a, b) => a - b)
  return { items: size, index: indexed, median: took[RUNS / 2] ?? 0, worst: took.at(-1) ?? 0 }
}
