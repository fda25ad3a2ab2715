import { tablesFromIndexes } from '#billing'
import type { Database } from '#db'
import { curatedShelves } from '../codes/load-tables.server.ts'
import type { AskEngine } from '../templates/ask-engine.ts'
import { askEngine } from '../templates/ask-engine.ts'
import type { PreparedTemplate } from '../templates/prepare-template.ts'
import { prepareTemplate } from '../templates/prepare-template.ts'
import { readTemplateBody } from '../templates/template-body.ts'
import { listDocuments } from './documents.store.server.ts'
import { kept } from './kept.server.ts'
import { listBodies } from './revisions.store.server.ts'

/** A current template, and what its misconceptions are called. */
export interface CurrentTemplate {
  readonly prepared: PreparedTemplate
  readonly misconceptions: ReadonlyMap<string, string>
}

/** The templates that are current, by id; one that this program no longer understands is left out, and its specimen stays. */
export const currentTemplates = kept(async (db: Database): Promise<ReadonlyMap<string, CurrentTemplate>> => {
  const rows = (await listDocuments(db.read)).filter(
    ({ kind, status }) => kind === 'template' && status !== 'retired',
  )
  const bodies = await listBodies(
    db.read,
    rows.map((row) => row.revisionId),
  )
  return new Map(
    rows.flatMap(({ key, revisionId }) => {
      const read = readTemplateBody(bodies.get(revisionId) ?? 'null')
      const { prepared } = read ? prepareTemplate(read.template) : { prepared: null }
      return read && prepared ? [[key, { prepared, misconceptions: read.misconceptions }] as const] : []
    }),
  )
})

const CONTENT = 'content'
let made: { readonly shelves: object; readonly ask: AskEngine } | null = null

/**
 * The billing engine as templates ask it: over the curated tables alone, so that the same seed gives the same item
 * whatever an operator has imported.
 */
export async function engineOfTemplates(): Promise<AskEngine> {
  const shelves = await curatedShelves(CONTENT)
  if (made?.shelves !== shelves) made = { shelves, ask: askEngine(tablesFromIndexes(shelves, [])) }
  return made.ask
}
