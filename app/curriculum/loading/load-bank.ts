import { BankFile, isRecord, withDefaults } from '../banks/bank-file.ts'
import type { Fault } from '../checks/fault.ts'
import { plainPath, schemaFaults, valueAt } from '../checks/schema.ts'
import { ItemId } from '../items/common.ts'
import type { Path } from '../items/prose.ts'
import { readItem } from '../items/read-item.ts'
import type { ContentFile, LocatedItem, RawItem } from './content.ts'
import { yamlFaults } from './yaml-faults.ts'
import type { YamlSource } from './yaml-source.ts'
import { readYaml } from './yaml-source.ts'

export interface LoadedBank {
  readonly raws: readonly RawItem[]
  readonly sketches: readonly LocatedItem[]
  readonly items: readonly LocatedItem[]
  /** The ids that stand in the file, also when it is not YAML. */
  readonly names: readonly string[]
  /** Whether something in it has no id that can be read. */
  readonly unnamed: boolean
  readonly faults: readonly Fault[]
}

/** Fields whose absence `missing-rationale` and `missing-source` tell. */
const OWN_CHECK = ['rationale', 'rationales', 'source']

/** Ids as they stand in a text that cannot be read. */
export const idsIn = ({ text }: ContentFile): string[] =>
  [...text.matchAll(/\bid:\s*["']?([a-z][a-z0-9-]{2,40})\b/g)].flatMap(([, id]) => id ?? [])

/** Reads a bank: the file as a whole, then every item on its own. */
export function loadBank(file: ContentFile): LoadedBank {
  const source = readYaml(file.path, file.text)
  const faults = yamlFaults(source)
  if (source.value === undefined)
    return { raws: [], sketches: [], items: [], names: idsIn(file), unnamed: true, faults }
  const bank = BankFile.safeParse(source.value)
  if (!bank.success) faults.push(...schemaFaults(bank.error.issues, source, [], source.value))
  const raws: RawItem[] = []
  const sketches: LocatedItem[] = []
  const items: LocatedItem[] = []
  const value = isRecord(source.value) ? source.value : {}
  const list: readonly unknown[] = Array.isArray(value.items) ? value.items : []
  const startOf = (i: number) => source.at(['items', i]).line
  list.forEach((entry, i) => {
    if (!isRecord(entry)) return
    const base: Path = ['items', i]
    const raw = withDefaults(value.defaults, entry)
    raws.push(...located(file.path, source, base, raw))
    const { item, sketch, issues } = readItem(raw)
    const lines = [startOf(i), i + 1 < list.length ? startOf(i + 1) - 1 : Number.POSITIVE_INFINITY] as const
    const writtenAt = (field: string) =>
      entry[field] === undefined && valueAt(value.defaults, [field]) !== undefined
        ? source.at(['defaults', field])
        : source.at([...base, field])
    const place = { file: file.path, lines, at: under(source, base), writtenAt }
    sketches.push({ item: sketch, ...place })
    if (item) items.push({ item, ...place })
    // what comes from the defaults or from the case is told where it is written
    const isOwn = ({ path }: { readonly path: readonly PropertyKey[] }) => {
      const way = plainPath(path)
      return valueAt(entry, way) !== undefined || valueAt(raw, way) === undefined
    }
    if (!item) faults.push(...schemaFaults(issues.filter(isOwn), source, base, raw, { elsewhere: OWN_CHECK }))
  })
  const names = raws.flatMap(({ raw }) => (typeof raw.id === 'string' ? [raw.id] : []))
  const whole =
    source.errors.length === 0 &&
    list.length > 0 &&
    list.every(isRecord) &&
    raws.every(({ raw }) => ItemId.safeParse(raw.id).success)
  return { raws, sketches, items, names: whole ? names : [...names, ...idsIn(file)], unnamed: !whole, faults }
}

const under = (source: YamlSource, base: Path) => (path: Path) => source.at([...base, ...path])

/** The item and, for a case, its parts. */
function located(
  file: string,
  source: YamlSource,
  base: Path,
  raw: Readonly<Record<string, unknown>>,
): RawItem[] {
  const parts: readonly unknown[] = Array.isArray(raw.parts) ? raw.parts : []
  return [
    { raw, file, at: under(source, base) },
    ...parts.flatMap((part, i) =>
      isRecord(part) ? [{ raw: part, file, at: under(source, [...base, 'parts', i]) }] : [],
    ),
  ]
}
