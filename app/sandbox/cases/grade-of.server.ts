import { z } from 'zod'
import type { Grade, Override } from '../grading/grade.ts'
import { grade } from '../grading/grade.ts'
import type { LoadedCase } from './load-case.server.ts'
import { modelEnd } from './model-end.server.ts'

const Counted = z.array(z.string()).nullable()

/** The grade of a loaded case: of all checks of its scenario, or of those that its exam counts. */
export const gradeOf = ({ row, world, state }: LoadedCase, overrides: readonly Override[] = []): Grade =>
  grade({ world, state, model: modelEnd(world) }, overrides, Counted.parse(row.counted))
