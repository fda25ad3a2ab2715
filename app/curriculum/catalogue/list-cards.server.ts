import { sure } from '#kernel/assert.ts'
import type { CatalogueCard } from '../cards/catalogue-card.ts'
import { CardBody } from '../cards/catalogue-card.ts'
import { visibleText } from '../checks/words.ts'
import { listCardRows } from './cards.store.server.ts'
import { kept } from './kept.server.ts'
import { listBodies } from './revisions.store.server.ts'

/** All current cards in the order of their decks: by section, then as they were written. The same list until the next publishing. */
export const listCards = kept(async (db): Promise<readonly CatalogueCard[]> => {
  const rows = (await listCardRows(db.read)).filter((row) => row.status === 'live')
  const bodies = await listBodies(
    db.read,
    rows.map((row) => row.revision),
  )
  return rows.map(({ id, revision, section, objective, kind }) => {
    const body: unknown = JSON.parse(sure(bodies.get(revision), `revision ${revision}`))
    const { card, html } = CardBody.parse(body)
    const words = visibleText(`${card.front} ${card.back} ${card.example}`)
    return { id, revision, section, objective, kind, html, words, sources: card.source }
  })
})
