import { isRecord } from '../banks/bank-file.ts'
import type { Path } from '../items/prose.ts'
import type { Check } from './check.ts'

const LISTS = ['options', 'prompts', 'extra', 'steps', 'near']
const OWN = new Set(['fill', 'numeric', 'hotspot', 'claim'])

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The places of an item as written at which a rationale should stand and does not. */
export function withoutRationale(raw: Readonly<Record<string, unknown>>): Path[] {
  const places: Path[] = []
  for (const list of LISTS) {
    const entries: unknown = raw[list]
    if (!Array.isArray(entries)) continue
    entries.forEach((entry: unknown, i) => {
      if (isRecord(entry) && isBlank(entry.rationale)) places.push([list, i])
    })
  }
  if (OWN.has(String(raw.type)) && isBlank(raw.rationale)) places.push([])
  if (raw.type !== 'truefalse') return places
  const both = isRecord(raw.rationales) ? raw.rationales : {}
  return [
    ...places,
    ...['true', 'false'].flatMap((side): Path[] => (isBlank(both[side]) ? [['rationales', side]] : [])),
  ]
}

/** "this item", "entry 2 of options", "rationales false". */
function nameOf(path: Path): string {
  const [list, at] = path
  if (list === undefined) return 'this item'
  return typeof at === 'number' ? `entry ${at + 1} of ${list}` : path.join(' ')
}

/** An option without its why teaches nobody. */
export const missingRationale: Check = {
  id: 'missing-rationale',
  severity: 'error',
  about: 'An option, prompt, step or near answer does not say why it is right or wrong.',
  find: (content) =>
    content.raws.flatMap(({ raw, at }) =>
      withoutRationale(raw).map((path) => ({
        at: at(path),
        message: `${nameOf(path)} has no rationale`,
        fix: 'Add rationale: one or two sentences that teach.',
      })),
    ),
}
