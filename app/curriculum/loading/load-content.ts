import type { Fault } from '../checks/fault.ts'
import { tablesIn } from '../checks/tables-in.ts'
import { askEngine } from '../templates/ask-engine.ts'
import type { Content, ContentFile, LocatedExam, LocatedLesson, LocatedTemplate } from './content.ts'
import { kindOf } from './kind-of.ts'
import type { LoadedBank } from './load-bank.ts'
import { loadBank } from './load-bank.ts'
import type { LoadedCards } from './load-cards.ts'
import { loadCards } from './load-cards.ts'
import type { ParseExam } from './load-exam.ts'
import { loadExam } from './load-exam.ts'
import { loadLesson } from './load-lesson.ts'
import { loadObjectives } from './load-objectives.ts'
import { loadMisconceptions, loadTemplates } from './load-templates.ts'
import { questionsOf } from './questions-of.ts'
import { writtenNames } from './written-names.ts'

/** Content that was read, and every fault met while reading it. */
export interface Loaded {
  readonly content: Content
  readonly faults: readonly Fault[]
}

/**
 * Reads every file on its own: a fault in one keeps nothing of the others back, and within a bank a fault in one
 * item keeps no other item back.
 *
 * @param unread a kind of file whose names count, and which is not read
 */
export function loadContent(files: readonly ContentFile[], parseExam: ParseExam, unread?: 'lesson'): Loaded {
  const faults: Fault[] = []
  const banks = new Map<string, LoadedBank>()
  const decks = new Map<string, LoadedCards>()
  const lessons: LocatedLesson[] = []
  const exams: LocatedExam[] = []
  const templates: LocatedTemplate[] = []
  let objectives: Content['objectives'] = null
  let misconceptions: Content['misconceptions'] = null
  const texts = new Map(files.map((f) => [f.path, f.text]))
  const asking = once(() => askEngine(tablesIn(texts).tables))
  for (const file of files) {
    const kind = kindOf(file.path)
    if (kind === 'objectives') {
      const loaded = loadObjectives(file)
      faults.push(...loaded.faults)
      objectives ??= loaded.objectives
    } else if (kind === 'bank') {
      const loaded = loadBank(file)
      faults.push(...loaded.faults)
      banks.set(file.path, loaded)
    } else if (kind === 'cards') {
      const loaded = loadCards(file)
      faults.push(...loaded.faults)
      decks.set(file.path, loaded)
    } else if (kind === 'templates') {
      const loaded = loadTemplates(file, asking)
      faults.push(...loaded.faults)
      banks.set(file.path, loaded)
      templates.push(...loaded.templates)
    } else if (kind === 'misconceptions') {
      const loaded = loadMisconceptions(file)
      faults.push(...loaded.faults)
      misconceptions = loaded.names
    } else if (kind === 'lesson' && unread !== 'lesson') {
      const loaded = loadLesson(file)
      faults.push(...loaded.faults)
      lessons.push(loaded.lesson)
    } else if (kind === 'exam') {
      const loaded = loadExam(file, parseExam)
      faults.push(...loaded.faults)
      if (loaded.exam) exams.push(loaded.exam)
    }
  }
  const every = [...banks.values()]
  const sketches = every.flatMap((bank) => bank.sketches)
  const paths = new Set(files.map((f) => f.path))
  const questions = sketches.flatMap(questionsOf)
  return {
    content: {
      written: writtenNames(files, banks, decks, lessons),
      paths,
      texts,
      objectives,
      raws: every.flatMap((bank) => bank.raws),
      sketches,
      items: every.flatMap((bank) => bank.items),
      templates,
      misconceptions,
      questions,
      rawCards: [...decks.values()].flatMap((deck) => deck.raws),
      cards: [...decks.values()].flatMap((deck) => deck.cards),
      lessons,
      exams,
      scenarios: null,
    },
    faults,
  }
}

/** The value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
