import type { Fault } from '../checks/fault.ts'
import type {
  Content,
  ContentFile,
  LocatedExam,
  LocatedItem,
  LocatedLesson,
  LocatedQuestion,
  RawItem,
} from './content.ts'
import { loadBank } from './load-bank.ts'
import type { ParseExam } from './load-exam.ts'
import { loadExam } from './load-exam.ts'
import { loadLesson } from './load-lesson.ts'
import { loadObjectives } from './load-objectives.ts'

/** What a content file is, by its name; null for files that are only referred to. */
export function kindOf(path: string): 'objectives' | 'bank' | 'exam' | 'lesson' | null {
  if (path.endsWith('.mdx')) return 'lesson'
  if (!/\.ya?ml$/.test(path)) return null
  if (/(^|\/)objectives\.ya?ml$/.test(path)) return 'objectives'
  return /(^|\/)exams\/[^/]+$/.test(path) ? 'exam' : 'bank'
}

/** Content that was read, and every fault met while reading it. */
export interface Loaded {
  readonly content: Content
  readonly faults: readonly Fault[]
}

/**
 * Reads every file on its own: a fault in one keeps nothing of the others back, and within a bank a fault in one
 * item keeps no other item back.
 */
export function loadContent(files: readonly ContentFile[], parseExam: ParseExam): Loaded {
  const faults: Fault[] = []
  const raws: RawItem[] = []
  const items: LocatedItem[] = []
  const lessons: LocatedLesson[] = []
  const exams: LocatedExam[] = []
  let objectives: Content['objectives'] = null
  for (const file of files) {
    const kind = kindOf(file.path)
    if (kind === 'objectives') {
      const loaded = loadObjectives(file)
      faults.push(...loaded.faults)
      objectives ??= loaded.objectives
    } else if (kind === 'bank') {
      const loaded = loadBank(file)
      faults.push(...loaded.faults)
      raws.push(...loaded.raws)
      items.push(...loaded.items)
    } else if (kind === 'lesson') {
      const loaded = loadLesson(file)
      faults.push(...loaded.faults)
      if (loaded.lesson) lessons.push(loaded.lesson)
    } else if (kind === 'exam') {
      const loaded = loadExam(file, parseExam)
      faults.push(...loaded.faults)
      if (loaded.exam) exams.push(loaded.exam)
    }
  }
  const paths = new Set(files.map((f) => f.path))
  const texts = new Map(files.map((f) => [f.path, f.text]))
  const questions = items.flatMap(questionsOf)
  return { content: { paths, texts, objectives, raws, items, questions, lessons, exams }, faults }
}

/** The questions of an item with their places: itself, or the parts of a case. */
export function questionsOf({ item, file, at }: LocatedItem): LocatedQuestion[] {
  if (item.type !== 'case') return [{ item, file, at }]
  return item.parts.map((part, i) => ({ item: part, file, at: (path) => at(['parts', i, ...path]) }))
}
