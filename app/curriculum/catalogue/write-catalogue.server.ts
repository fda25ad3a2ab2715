import type { Writes } from '#db'
import { replaceSearchDocs } from '#db'
import { canonicalJson } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Fault } from '../checks/fault.ts'
import { LessonBody } from '../lessons/lesson.ts'
import type { Content } from '../loading/content.ts'
import type { ObjectivesFile } from '../sections/objectives-file.ts'
import { sectionCounts } from '../sections/section-counts.ts'
import { templateBody } from '../templates/template-body.ts'
import type { CardRow } from './cards.store.server.ts'
import { listCardRows, retireCards, upsertCards } from './cards.store.server.ts'
import { replaceCounts } from './counts.store.server.ts'
import type { DocumentRow } from './documents.store.server.ts'
import { listDocuments, retireDocuments, upsertDocument } from './documents.store.server.ts'
import type { ItemRow } from './items.store.server.ts'
import { listItemRows, retireItems, upsertItems } from './items.store.server.ts'
import { isFileKept, isItemKept } from './kept-back.ts'
import { listLessonRows, retireLessons, upsertLessons } from './lessons.store.server.ts'
import { appendPublication } from './publications.store.server.ts'
import { fastHash } from './read-tree.server.ts'
import type { NewRevision } from './revisions.store.server.ts'
import { insertRevisions, listBodies } from './revisions.store.server.ts'
import { searchDocsOf, termRows } from './search-docs.server.ts'
import { replaceTerms } from './terms.store.server.ts'
import type { Wanted } from './wanted-items.server.ts'
import type { WantedLessons } from './wanted-lessons.server.ts'

/** What shall be current. */
export interface Plan {
  readonly content: Content
  readonly objectives: ObjectivesFile
  readonly items: readonly Wanted<ItemRow>[]
  readonly cards: readonly Wanted<CardRow>[]
  readonly lessons: WantedLessons['lessons']
  readonly templates: Content['templates']
  /** The exams without a fault. */
  readonly exams: Content['exams']
  readonly errors: readonly Fault[]
}

/** How many things were new, changed, gone. */
export interface Counts {
  readonly added: number
  readonly revised: number
  readonly retired: number
  /** Things that were retired and are current again, as they were. */
  readonly revived: number
}

/** Compares what shall be with what is and writes the difference, its revisions first. The lock must be held. */
export async function writeCatalogue(
  tx: Writes,
  plan: Plan,
  treeHash: string,
  now: Instant,
): Promise<Counts> {
  const items = difference(
    new Map((await listItemRows(tx)).map((row) => [row.id, row])),
    plan.items.map(({ row, body }) => ({ key: row.id, revision: row.revision, row, body })),
    'item',
  )
  const cards = difference(
    new Map((await listCardRows(tx)).map((row) => [row.id, row])),
    plan.cards.map(({ row, body }) => ({ key: row.id, revision: row.revision, row, body })),
    'card',
  )
  const lessons = difference(
    new Map((await listLessonRows(tx)).map((row) => [row.id, row])),
    plan.lessons.map(({ row, body }) => ({ key: row.id, revision: row.revision, row, body })),
    'lesson',
  )
  const before = (await listDocuments(tx)).map((row) => ({ ...row, revision: row.revisionId }))
  const ofKind = (isTemplate: boolean) =>
    new Map(before.filter((row) => (row.kind === 'template') === isTemplate).map((row) => [row.key, row]))
  const documents = difference(ofKind(false), wantedDocuments(plan), 'exam')
  const templates = difference(ofKind(true), wantedTemplates(plan), 'template')
  const made = [items, cards, lessons, documents, templates].flatMap(({ revisions }) => revisions)
  await insertRevisions(tx, made, now)
  await upsertItems(tx, items.upsert)
  await upsertCards(tx, cards.upsert)
  await upsertLessons(tx, lessons.upsert)
  for (const row of [...documents.upsert, ...templates.upsert]) await upsertDocument(tx, row)
  const { content } = plan
  const isKept = isItemKept(content)
  const isCardKept = isItemKept(content, content.written.cards)
  const isLessonKept = isFileKept(
    content,
    plan.lessons.map(({ row }) => row),
  )
  const isExamKept = isFileKept(content, plan.exams)
  const gone = [
    items.gone.filter((row) => !isKept(row)),
    lessons.gone.filter((row) => !isLessonKept(row)),
    documents.gone.filter((row) => !isExamKept(row)),
    cards.gone.filter((row) => !isCardKept(row)),
  ] as const
  await retireItems(
    tx,
    gone[0].map((row) => row.id),
  )
  await retireLessons(
    tx,
    gone[1].map((row) => row.id),
  )
  await retireDocuments(
    tx,
    'exam',
    gone[2].map((row) => row.key),
  )
  await retireCards(
    tx,
    gone[3].map((row) => row.id),
  )
  const isTemplateKept = ({ key, file }: { key: string; file: string }) => isKept({ id: key, file })
  await retireDocuments(
    tx,
    'template',
    templates.gone.filter((row) => !isTemplateKept(row)).map((row) => row.key),
  )
  await writeFindable(tx, plan.objectives)
  await replaceCounts(tx, sectionCounts(content))
  const sum = (of: (d: { added: number; revised: number; revived: number }) => number) =>
    [items, cards, lessons, documents].reduce((n, d) => n + of(d), 0)
  const counts = {
    added: sum((d) => d.added),
    revised: sum((d) => d.revised),
    retired: gone.reduce((n, rows) => n + rows.length, 0),
  }
  await appendPublication(tx, { ...counts, treeHash, faults: plan.errors }, now)
  return { ...counts, revived: sum((d) => d.revived) }
}

interface WantedRow<Row> {
  readonly key: string
  readonly revision: string
  readonly row: Row
  readonly body: string | null
}

interface Entry {
  readonly revision: string
  readonly status: string
  readonly file: string
}

/** What must be written so that `wanted` becomes current, and what is current and no longer wanted. */
function difference<Row extends Entry>(
  current: ReadonlyMap<string, Row>,
  wanted: readonly WantedRow<Row>[],
  kind: NewRevision['kind'],
) {
  const revisions: NewRevision[] = []
  const upsert: Row[] = []
  let added = 0
  let revised = 0
  let revived = 0
  for (const { key, revision, row, body } of wanted) {
    const before = current.get(key)
    if (before?.revision !== revision && body !== null) {
      const previousId = before?.revision ?? null
      revisions.push({ id: revision, kind: key === OBJECTIVES ? 'objectives' : kind, key, previousId, body })
      if (before) revised += 1
      else added += 1
    }
    if (before?.revision === revision && before.status === 'retired' && row.status !== 'retired') revived += 1
    if (before === undefined || canonicalJson(before) !== canonicalJson(row)) upsert.push(row)
  }
  const keys = new Set(wanted.map((w) => w.key))
  const gone = [...current]
    .filter(([key, row]) => !keys.has(key) && row.status !== 'retired')
    .map(([, row]) => row)
  return { revisions, upsert, gone, added, revised, revived }
}

const OBJECTIVES = 'objectives'

function wantedDocuments({
  exams,
  objectives,
}: Plan): WantedRow<DocumentRow & { readonly revision: string }>[] {
  const document = (kind: DocumentRow['kind'], key: string, value: unknown, file: string) => {
    const body = canonicalJson(value)
    const revision = fastHash(body)
    return {
      key,
      revision,
      body,
      row: { kind, key, revisionId: revision, revision, status: 'live', file } as const,
    }
  }
  return [
    document('objectives', OBJECTIVES, objectives, 'objectives.yaml'),
    ...exams.map(({ id, raw, file }) => document('exam', id, raw, file)),
  ]
}

/** What templates are drawn from when a form or a practice wants fresh numbers; what their items count, the items count. */
function wantedTemplates({
  templates,
  content,
}: Plan): WantedRow<DocumentRow & { readonly revision: string }>[] {
  return templates.map(({ prepared: { template }, file }) => {
    const body = templateBody(template, content.misconceptions ?? new Map())
    const revision = fastHash(body)
    const row = {
      kind: 'template',
      key: template.id,
      revisionId: revision,
      status: template.status,
      file,
    } as const
    return { key: template.id, revision, body, row: { ...row, revision } }
  })
}

/** Terms and search from the lessons that are now current, also those that were kept back. */
async function writeFindable(tx: Writes, objectives: ObjectivesFile): Promise<void> {
  const rows = (await listLessonRows(tx)).filter((row) => row.status === 'live')
  const bodies = await listBodies(
    tx,
    rows.map((row) => row.revision),
  )
  const lessons = rows.map((row) => LessonBody.parse(JSON.parse(bodies.get(row.revision) ?? 'null')))
  await replaceTerms(tx, termRows(lessons))
  await replaceSearchDocs(tx, searchDocsOf(lessons, objectives))
}
