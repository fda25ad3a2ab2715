import { isRecord } from '../banks/bank-file.ts'
import { AuthoredCard, CardFile, FROM_FILE } from '../cards/card.ts'
import type { Fault } from '../checks/fault.ts'
import { plainPath, schemaFaults, valueAt } from '../checks/schema.ts'
import { ItemId } from '../items/common.ts'
import type { Path } from '../items/prose.ts'
import type { ContentFile, LocatedCard, RawItem } from './content.ts'
import { idsIn } from './ids-in.ts'
import { yamlFaults } from './yaml-faults.ts'
import { readYaml } from './yaml-source.ts'

export interface LoadedCards {
  readonly raws: readonly RawItem[]
  readonly cards: readonly LocatedCard[]
  /** The ids that stand in the file, also when it is not YAML. */
  readonly names: readonly string[]
  /** Whether something in it has no id that can be read. */
  readonly unnamed: boolean
  readonly faults: readonly Fault[]
}

type Raw = Readonly<Record<string, unknown>>

/** A card with the defaults of its file under it. */
const filled = (defaults: unknown, raw: Raw): Raw => ({
  ...(isRecord(defaults)
    ? Object.fromEntries(
        FROM_FILE.flatMap((name) => (defaults[name] === undefined ? [] : [[name, defaults[name]]])),
      )
    : {}),
  ...raw,
})

/** Reads a file of cards: the file as a whole, then every card on its own, so that one fault keeps no other card back. */
export function loadCards(file: ContentFile): LoadedCards {
  const source = readYaml(file.path, file.text)
  const faults = yamlFaults(source)
  if (source.value === undefined) return { raws: [], cards: [], names: idsIn(file), unnamed: true, faults }
  const whole = CardFile.safeParse(source.value)
  if (!whole.success) faults.push(...schemaFaults(whole.error.issues, source, [], source.value))
  const value = isRecord(source.value) ? source.value : {}
  const list: readonly unknown[] = Array.isArray(value.cards) ? value.cards : []
  const startOf = (i: number) => source.at(['cards', i]).line
  const raws: RawItem[] = []
  const cards: LocatedCard[] = []
  list.forEach((entry, i) => {
    if (!isRecord(entry)) return
    const base: Path = ['cards', i]
    const raw = filled(value.defaults, entry)
    const at = (path: Path) => source.at([...base, ...path])
    raws.push({ raw, file: file.path, at })
    const read = AuthoredCard.safeParse(raw)
    const lines = [startOf(i), i + 1 < list.length ? startOf(i + 1) - 1 : Number.POSITIVE_INFINITY] as const
    const writtenAt = (field: string) =>
      entry[field] === undefined && valueAt(value.defaults, [field]) !== undefined
        ? source.at(['defaults', field])
        : at([field])
    if (read.success) {
      cards.push({ card: read.data, file: file.path, lines, at, writtenAt })
      return
    }
    // what comes from the defaults is told where it is written
    const isOwn = ({ path }: { readonly path: readonly PropertyKey[] }) => {
      const way = plainPath(path)
      return valueAt(entry, way) !== undefined || valueAt(raw, way) === undefined
    }
    faults.push(...schemaFaults(read.error.issues.filter(isOwn), source, base, raw))
  })
  const names = raws.flatMap(({ raw }) => (typeof raw.id === 'string' ? [raw.id] : []))
  const isNamed =
    source.errors.length === 0 &&
    list.length > 0 &&
    list.every(isRecord) &&
    raws.every(({ raw }) => ItemId.safeParse(raw.id).success)
  return {
    raws,
    cards,
    names: isNamed ? names : [...names, ...idsIn(file)],
    unnamed: !isNamed,
    faults,
  }
}
