import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import type { Fault } from '../checks/fault.ts'
import { schemaFaults } from '../checks/schema.ts'
import type { ContentFile, LocatedExam } from './content.ts'
import { yamlFaults } from './yaml-faults.ts'
import { readYaml } from './yaml-source.ts'

/** What is wrong with a blueprint, as its schema says it; the content check makes sentences of it. */
export type ExamIssue = z.core.$ZodIssue

/** The exams room's reading of a blueprint, handed in so that this room need not know it. */
export type ParseExam<Exam = unknown> = (raw: unknown) => Result<Exam, readonly ExamIssue[]>

const Named = z.looseObject({ id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/) })

/** Reads a blueprint; its name must be its file's. It is handed on whatever is wrong with it, for the checks to read. */
export function loadExam(
  file: ContentFile,
  parseExam: ParseExam,
): { exam: LocatedExam | null; faults: Fault[] } {
  const source = readYaml(file.path, file.text)
  const faults = yamlFaults(source)
  if (source.value === undefined) return { exam: null, faults }
  const name = file.path.replace(/^.*\//, '').replace(/\.ya?ml$/, '')
  const named = Named.safeParse(source.value).data?.id
  const parsed = parseExam(source.value)
  const issues = parsed.ok ? [] : schemaFaults(parsed.fault, source, [], source.value, { check: 'exam' })
  faults.push(...issues)
  const told = issues.some((fault) => fault.message.startsWith('"id"'))
  if (named !== name && !told)
    faults.push({
      ...source.at(['id']),
      severity: 'error',
      check: 'exam',
      message:
        named === undefined ? 'this exam has no id' : `the id of this exam should be ${name}, as its file`,
      fix: `Write id: ${name}, or rename the file.`,
    })
  const { value: raw, at, atKey } = source
  return { exam: { id: named ?? name, raw, file: file.path, at, atKey }, faults }
}
