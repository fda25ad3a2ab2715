import { isRecord, withDefaults } from '../banks/bank-file.ts'
import type { Fault } from '../checks/fault.ts'
import { schemaFaults } from '../checks/schema.ts'
import { ItemId } from '../items/common.ts'
import type { Path } from '../items/prose.ts'
import { readItem } from '../items/read-item.ts'
import type { AskEngine } from '../templates/ask-engine.ts'
import type { DrawnItem } from '../templates/draw-item.ts'
import { drawItem } from '../templates/draw-item.ts'
import { prepareTemplate } from '../templates/prepare-template.ts'
import { MisconceptionsFile, Template, TemplateFile } from '../templates/template.ts'
import type { ContentFile, LocatedItem, LocatedTemplate, RawItem } from './content.ts'
import { idsIn } from './ids-in.ts'
import type { LoadedBank } from './load-bank.ts'
import { yamlFaults } from './yaml-faults.ts'
import { readYaml } from './yaml-source.ts'

/** A file of templates is a bank too: every template that can be drawn from stands in it as its specimen. */
export interface LoadedTemplates extends LoadedBank {
  readonly templates: readonly LocatedTemplate[]
}

/** The seed of the specimen: the item by which a template is known in the bank, searched, checked and shown in lessons. */
export const SPECIMEN = 'specimen'

/** Reads the templates of a file, each on its own, and draws the specimen of each. */
export function loadTemplates(file: ContentFile, ask: () => AskEngine): LoadedTemplates {
  const source = readYaml(file.path, file.text)
  const faults: Fault[] = yamlFaults(source)
  const nothing = { templates: [], raws: [], sketches: [], items: [], faults }
  if (source.value === undefined) return { ...nothing, names: idsIn(file), unnamed: true }
  const whole = TemplateFile.safeParse(source.value)
  if (!whole.success) faults.push(...schemaFaults(whole.error.issues, source, [], source.value))
  const value = isRecord(source.value) ? source.value : {}
  const list: readonly unknown[] = Array.isArray(value.templates) ? value.templates : []
  const raws: RawItem[] = []
  const templates: LocatedTemplate[] = []
  const items: LocatedItem[] = []
  const startOf = (i: number) => source.at(['templates', i]).line
  list.forEach((entry, i) => {
    if (!isRecord(entry)) return
    const base: Path = ['templates', i]
    const at = (path: Path) => source.at([...base, ...path])
    const raw = withDefaults(value.defaults, entry)
    const tell = (path: Path, message: string, fix: string) =>
      faults.push({ ...at(path), severity: 'error', check: 'template', message, fix })
    raws.push({ raw: named(raw), file: file.path, at })
    const parsed = Template.safeParse(raw)
    if (!parsed.success) {
      faults.push(...schemaFaults(parsed.error.issues, source, base, raw, { elsewhere: ['source'] }))
      return
    }
    const { prepared, troubles } = prepareTemplate(parsed.data)
    for (const { path, message, fix } of troubles) tell(path, message, fix)
    if (prepared === null) return
    const lines = [startOf(i), i + 1 < list.length ? startOf(i + 1) - 1 : Number.POSITIVE_INFINITY] as const
    const writtenAt = (field: string) =>
      entry[field] === undefined ? source.at(['defaults', field]) : at([field])
    const template = { prepared, file: file.path, lines, at, writtenAt }
    const drawn = drawItem(prepared, SPECIMEN, ask())
    const specimen = drawn.ok ? locatedDraw(drawn.value, template) : drawn.fault
    if (typeof specimen === 'string')
      tell(['given'], `nothing can be drawn: ${specimen}`, 'Loosen what is given, or correct the work.')
    else {
      items.push(specimen)
      templates.push(template)
    }
  })
  const sound =
    source.errors.length === 0 &&
    list.length > 0 &&
    list.every(isRecord) &&
    raws.every(({ raw }) => ItemId.safeParse(raw.id).success)
  const names = raws.flatMap(({ raw }) => (typeof raw.id === 'string' ? [raw.id] : []))
  return {
    ...{ templates, raws, items, sketches: items, faults },
    ...{ names: sound ? names : [...names, ...idsIn(file)], unnamed: !sound },
  }
}

/** Of a template only its name and its source are looked at as they are written; all else by what is drawn from it. */
const named = ({ id, source }: Readonly<Record<string, unknown>>) => ({
  id,
  source,
  parts: [],
  rationale: '—',
})

/** A drawn item with every place of it as that of its template; the reason where it is no sound item. */
export function locatedDraw(
  { raw, origin }: DrawnItem,
  { prepared, file, lines, at, writtenAt }: LocatedTemplate,
): LocatedItem | string {
  const { item, issues } = readItem(raw)
  const [issue] = issues
  if (!item) return `${issue?.path.join('.')}: ${issue?.message}`
  const place = { file, lines, writtenAt, template: prepared.template.id }
  return { ...place, item, at: (path: Path) => at(origin(path)) }
}

/** Reads the list of misconceptions. */
export function loadMisconceptions(file: ContentFile): {
  readonly names: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
} {
  const source = readYaml(file.path, file.text)
  const faults = yamlFaults(source)
  const parsed = MisconceptionsFile.safeParse(source.value)
  if (!parsed.success && source.value !== undefined)
    faults.push(...schemaFaults(parsed.error.issues, source, [], source.value))
  const list = parsed.data?.misconceptions ?? []
  list.forEach(({ id }, i) => {
    if (list.findIndex((one) => one.id === id) === i) return
    const message = `${id} stands twice`
    const at = source.at(['misconceptions', i, 'id'])
    faults.push({ ...at, severity: 'error', check: 'template', message, fix: 'Delete one of the two.' })
  })
  return { names: new Map(list.map(({ id, name }) => [id, name])), faults }
}
