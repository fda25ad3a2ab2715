import type { Database } from '#db'
import { count } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { loadAndCheck } from '../checks/check-content.ts'
import type { Loaded } from '../loading/load-content.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import { listLessonRows } from './lessons.store.server.ts'
import type { Published } from './publish-catalogue.server.ts'
import type { Tree } from './read-tree.server.ts'
import { wantedItems } from './wanted-items.server.ts'
import { wantedLessons } from './wanted-lessons.server.ts'
import { writeCatalogue } from './write-catalogue.server.ts'

/** Reads, checks, compiles and writes a tree that changed. Without readable objectives nothing is published. */
export async function publishTree(
  db: Database,
  tree: Tree,
  now: Instant,
  parseExam: ParseExam,
): Promise<Omit<Published<never>, 'exams'>> {
  return publishRead(db, tree.hash, loadAndCheck(tree.files, parseExam), now)
}

/** Compiles and writes what was read of the tree that `hash` names. */
export async function publishRead(
  db: Database,
  hash: string,
  { content, faults }: Loaded,
  now: Instant,
): Promise<Omit<Published<never>, 'exams'>> {
  const objectives = content.objectives?.value
  if (objectives === undefined) {
    const none = { changed: false, added: 0, revised: 0, retired: 0 }
    return { ...none, faults, summary: 'nothing published: objectives.yaml cannot be read' }
  }
  const errors = faults.filter((fault) => fault.severity === 'error')
  const { lessons, faults: uncompiled } = await wantedLessons(content, errors, await listLessonRows(db.read))
  const items = wantedItems(content, errors)
  const plan = { content, objectives, items, lessons, errors: [...errors, ...uncompiled] }
  const done = await db.tx('catalogue', (tx) => writeCatalogue(tx, plan, hash, now))
  const summary = `${count(done.added, 'thing')} added, ${done.revised} revised, ${done.retired} retired`
  return { ...done, changed: true, faults: [...faults, ...uncompiled], summary }
}
