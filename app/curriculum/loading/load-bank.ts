import { BankFile, isRecord, withDefaults } from '../banks/bank-file.ts'
import type { Fault } from '../checks/fault.ts'
import { schemaFaults } from '../checks/schema.ts'
import { AuthoredItem } from '../items/item.ts'
import type { Path } from '../items/prose.ts'
import type { ContentFile, LocatedItem, RawItem } from './content.ts'
import { yamlFaults } from './yaml-faults.ts'
import type { YamlSource } from './yaml-source.ts'
import { readYaml } from './yaml-source.ts'

interface LoadedBank {
  readonly raws: readonly RawItem[]
  readonly items: readonly LocatedItem[]
  readonly faults: readonly Fault[]
}

/** Reads a bank: the file as a whole, then every item on its own. */
export function loadBank(file: ContentFile): LoadedBank {
  const source = readYaml(file.path, file.text)
  if (source.errors.length > 0) return { raws: [], items: [], faults: yamlFaults(source) }
  const bank = BankFile.safeParse(source.value)
  const faults = bank.success ? [] : schemaFaults(bank.error.issues, source, [], source.value)
  const raws: RawItem[] = []
  const items: LocatedItem[] = []
  const value = isRecord(source.value) ? source.value : {}
  const list: readonly unknown[] = Array.isArray(value.items) ? value.items : []
  const startOf = (i: number) => source.at(['items', i]).line
  list.forEach((entry, i) => {
    if (!isRecord(entry)) return
    const base: Path = ['items', i]
    const raw = withDefaults(value.defaults, entry)
    raws.push(...located(file.path, source, base, raw))
    const parsed = AuthoredItem.safeParse(raw)
    const lines = [startOf(i), i + 1 < list.length ? startOf(i + 1) - 1 : Number.POSITIVE_INFINITY] as const
    if (parsed.success) items.push({ item: parsed.data, file: file.path, lines, at: under(source, base) })
    else faults.push(...schemaFaults(parsed.error.issues, source, base, raw))
  })
  return { raws, items, faults }
}

const under = (source: YamlSource, base: Path) => (path: Path) => source.at([...base, ...path])

/** The item and, for a case, its parts. */
function located(
  file: string,
  source: YamlSource,
  base: Path,
  raw: Readonly<Record<string, unknown>>,
): RawItem[] {
  const parts: readonly unknown[] = raw.type === 'case' && Array.isArray(raw.parts) ? raw.parts : []
  return [
    { raw, file, at: under(source, base) },
    ...parts.flatMap((part, i) =>
      isRecord(part) ? [{ raw: part, file, at: under(source, [...base, 'parts', i]) }] : [],
    ),
  ]
}
