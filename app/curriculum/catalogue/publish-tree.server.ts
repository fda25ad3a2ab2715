import type { Database } from '#db'
import { count } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { keepsBack } from '../checks/all-checks.ts'
import { loadAndCheck } from '../checks/check-content.ts'
import type { Fault } from '../checks/fault.ts'
import { shownRules } from '../compile/shown-rules.ts'
import { shownWorked } from '../compile/shown-worked.ts'
import type { ScenarioChecks } from '../loading/content.ts'
import type { Loaded } from '../loading/load-content.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import { codeDay } from '../sections/code-years.ts'
import { listDocuments } from './documents.store.server.ts'
import { isFileKept } from './kept-back.ts'
import { listLessonRows } from './lessons.store.server.ts'
import type { Published } from './publish-catalogue.server.ts'
import type { Tree } from './read-tree.server.ts'
import { wantedCards } from './wanted-cards.server.ts'
import { wantedItems } from './wanted-items.server.ts'
import { wantedLessons } from './wanted-lessons.server.ts'
import type { Counts } from './write-catalogue.server.ts'
import { writeCatalogue } from './write-catalogue.server.ts'

const NO_OBJECTIVES: Fault = {
  file: 'objectives.yaml',
  line: 1,
  column: 1,
  severity: 'error',
  check: 'schema',
  message: 'there is no objectives.yaml, without which nothing can be published',
  fix: 'Write it, or name the folder that holds it; content/README.md says what belongs in it.',
}

/** Reads, checks, compiles and writes a tree that changed. Without readable objectives nothing is published. */
export async function publishTree(
  db: Database,
  tree: Tree,
  now: Instant,
  parseExam: ParseExam,
  scenarios: ScenarioChecks | null = null,
): Promise<Omit<Published<never>, 'exams'>> {
  const loaded = loadAndCheck(tree.files, parseExam, { today: codeDay(now), scenarios })
  return publishRead(db, tree, loaded, now)
}

/** Compiles and writes what was read of a tree. */
export async function publishRead(
  db: Database,
  { hash, fictional = false }: Pick<Tree, 'hash' | 'fictional'>,
  { content, faults }: Loaded,
  now: Instant,
): Promise<Omit<Published<never>, 'exams'>> {
  const objectives = content.objectives?.value
  if (objectives === undefined) {
    const none = { changed: false, added: 0, revised: 0, retired: 0, revived: 0 }
    const why = content.paths.has('objectives.yaml') ? 'cannot be read' : 'is missing'
    return {
      ...none,
      faults: content.paths.has('objectives.yaml') ? faults : [...faults, NO_OBJECTIVES],
      summary: `nothing published: objectives.yaml ${why}`,
    }
  }
  const errors = faults.filter((fault) => fault.severity === 'error')
  const holding = errors.filter(keepsBack)
  const broken = new Set(holding.map((fault) => fault.file))
  const exams = content.exams.filter((exam) => !broken.has(exam.file))
  const isExamKept = isFileKept(content, exams)
  const stays = (await listDocuments(db.read)).filter(
    (row) => row.kind === 'exam' && row.status === 'live' && isExamKept(row),
  )
  const world = {
    sections: new Set(objectives.sections.map((section) => section.id)),
    exams: new Set([...exams.map((exam) => exam.id), ...stays.map((row) => row.key)]),
  }
  const current = await listLessonRows(db.read)
  const engine = { ruleOf: shownRules(content, fictional), workedOf: shownWorked(content, fictional) }
  const { lessons, faults: uncompiled } = await wantedLessons(content, holding, current, world, engine)
  const items = wantedItems(content, holding)
  const cards = wantedCards(content, holding)
  const sound = new Set(items.map(({ row }) => row.id))
  const templates = content.templates.filter(({ prepared }) => sound.has(prepared.template.id))
  const wanted = { items, cards, lessons, templates, exams }
  const plan = { content, objectives, ...wanted, errors: [...errors, ...uncompiled] }
  const done = await db.tx('catalogue', (tx) => writeCatalogue(tx, plan, hash, now))
  return { ...done, changed: true, faults: [...faults, ...uncompiled], summary: summaryOf(done) }
}

/** "3 things added, 1 revised, 0 retired, 2 brought back". */
const summaryOf = ({ added, revised, retired, revived }: Counts): string =>
  `${count(added, 'thing')} added, ${revised} revised, ${retired} retired${revived > 0 ? `, ${revived} brought back` : ''}`
