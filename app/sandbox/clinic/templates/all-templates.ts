import type { Template } from '../template.ts'
import { FIRST_VISIT_TEMPLATES } from './first-visits.ts'
import { PROCEDURE_TEMPLATES } from './procedures.ts'
import { TEST_TEMPLATES } from './tests.ts'
import { VISIT_TEMPLATES } from './visits.ts'

/** Every kind of encounter of which a day is made. A day has each at most once. */
export const TEMPLATES: readonly Template[] = [
  ...VISIT_TEMPLATES,
  ...FIRST_VISIT_TEMPLATES,
  ...PROCEDURE_TEMPLATES,
  ...TEST_TEMPLATES,
]
