import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import type { Fault } from '../checks/fault.ts'
import type { ContentFile, LocatedExam } from './content.ts'
import { yamlFaults } from './yaml-faults.ts'
import { readYaml } from './yaml-source.ts'

/** What is wrong with a blueprint, with the way to it. */
export interface ExamIssue {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The exams room's reading of a blueprint, handed in so that this room need not know it. */
export type ParseExam<Exam = unknown> = (raw: unknown) => Result<Exam, readonly ExamIssue[]>

const Named = z.looseObject({ id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/) })

/** Reads a blueprint; its name must be its file's. */
export function loadExam(
  file: ContentFile,
  parseExam: ParseExam,
): { exam: LocatedExam | null; faults: Fault[] } {
  const source = readYaml(file.path, file.text)
  if (source.errors.length > 0) return { exam: null, faults: yamlFaults(source) }
  const name = file.path.replace(/^.*\//, '').replace(/\.ya?ml$/, '')
  const fault = (path: readonly (string | number)[], message: string): Fault => ({
    ...source.at(path),
    severity: 'error',
    check: 'exam',
    message,
    fix: 'Correct the blueprint.',
  })
  const named = Named.safeParse(source.value)
  if (!named.success) return { exam: null, faults: [fault(['id'], 'this exam has no id')] }
  if (named.data.id !== name)
    return { exam: null, faults: [fault(['id'], `the id of this exam should be ${name}, as its file`)] }
  const parsed = parseExam(source.value)
  if (!parsed.ok) return { exam: null, faults: parsed.fault.map((issue) => fault(issue.path, issue.message)) }
  return { exam: { id: named.data.id, raw: source.value, file: file.path, at: source.at }, faults: [] }
}
