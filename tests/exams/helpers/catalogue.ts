import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Item, Question } from '#curriculum'
import type { Database } from '#db'
import type { Blueprint } from '#exams'
import { parseExam } from '#exams'
import { publishExams } from '#exams/server'
import { seeded } from '#kernel/random.ts'
import type { Instant } from '#kernel/time.ts'
import { currentExams } from '../../../app/curriculum/catalogue/current-exams.server.ts'
import { findLatest } from '../../../app/curriculum/catalogue/publications.store.server.ts'
import { publishRead } from '../../../app/curriculum/catalogue/publish-tree.server.ts'
import { readTree } from '../../../app/curriculum/catalogue/read-tree.server.ts'
import { loadAndCheck } from '../../../app/curriculum/checks/check-content.ts'
import type { Loaded } from '../../../app/curriculum/loading/load-content.ts'
import { makeBlueprint } from './blueprint.ts'
import { caseOf, fill, hotspot, matching, multiple, numeric, ordering, single, trueFalse } from './items.ts'

/** Words nobody else uses, so that no two questions are alike. */
function wordsOf(id: string): string {
  const random = seeded(id)
  const word = () => Array.from({ length: 7 }, () => String.fromCharCode(97 + random.int(26))).join('')
  return Array.from({ length: 8 }, word).join(' ')
}

const named = (question: Question): Question => ({ ...question, stem: `Which ${wordsOf(question.id)}?` })
const many = (n: number, make: (i: number) => Question): Question[] =>
  Array.from({ length: n }, (_, i) => named(make(i)))

/** 20 single-best questions in `alpha`, two of each type in `beta`, three cases of two questions in `gamma`. */
export const ITEMS: readonly Item[] = [
  ...many(20, (i) => single(`alpha-${i}`, 'alpha')),
  ...[single, multiple, trueFalse, matching, ordering, fill, numeric, hotspot].flatMap((make, t) =>
    many(2, (i) => make(`beta-${t}${i}`, 'beta')),
  ),
  ...[1, 2, 3].map((i) => {
    const parts = ['a', 'b'].map((part) => named(single(`gamma-${i}${part}`, 'gamma')))
    return caseOf(`gamma-${i}`, parts, 'gamma')
  }),
]

/** 12 questions, 60 minutes: five of `alpha`, five of `beta`, one case. */
export const EXAM: Blueprint = makeBlueprint(
  { alpha: { count: 5 }, beta: { count: 5 }, gamma: { count: 2 } },
  12,
)

const sections = ['alpha', 'beta', 'gamma'].map((id) => ({
  ...{ id, title: `The ${id} section`, about: `About ${id}.` },
  objectives: [{ id: `${id}.one`, title: `The objective of ${id}` }],
}))

/** Writes the test catalogue and exams as a content tree in a new folder, to be removed by the caller. JSON is YAML. */
export function writeTestContent(
  exams: readonly Blueprint[] = [EXAM],
  items: readonly Item[] = ITEMS,
): string {
  const dir = mkdtempSync(join(tmpdir(), 'cleanclaim-exams-'))
  const write = (path: string, value: unknown) => {
    mkdirSync(join(dir, path, '..'), { recursive: true })
    writeFileSync(join(dir, path), JSON.stringify(value, null, 1))
  }
  write('objectives.yaml', { codeYears: [2025], sections })
  for (const { id } of sections) {
    const own = items.filter((item) => item.objective.startsWith(`${id}.`))
    const written = own.map(({ html: _, ...item }) => item)
    if (own.length > 0) write(`banks/${id}/all.yaml`, { topic: `All of ${id}`, items: written })
  }
  for (const exam of exams) write(`exams/${exam.id}.yaml`, exam)
  return dir
}

/** What was read of each set of exams: the same for every test, and most of the work of publishing. */
const readings = new Map<string, Promise<{ readonly hash: string; readonly loaded: Loaded }>>()

async function readTestContent(exams: readonly Blueprint[], items: readonly Item[]) {
  const dir = writeTestContent(exams, items)
  try {
    const { hash, files } = await readTree(dir)
    return { hash, loaded: loadAndCheck(files, parseExam) }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Publishes the test catalogue and exams into `db`, as `publishCatalogue` does, which reads them anew each time. */
export async function publishTestCatalogue(
  db: Database,
  now: Instant,
  exams: readonly Blueprint[] = [EXAM],
  items: readonly Item[] = ITEMS,
) {
  const key = JSON.stringify([exams, items === ITEMS ? [] : items])
  const reading = readings.get(key) ?? readTestContent(exams, items)
  readings.set(key, reading)
  const { hash, loaded } = await reading
  const errors = loaded.faults.filter((fault) => fault.severity === 'error')
  if (errors.length > 0) throw new Error(errors.map((f) => `${f.file}:${f.line} ${f.message}`).join('\n'))
  if ((await findLatest(db.read))?.treeHash !== hash) await publishRead(db, { hash }, loaded, now)
  await publishExams(db, await currentExams(db.read, parseExam), now)
}
