import { absoluteTerm } from './absolute-term.ts'
import { allOfTheAbove } from './all-of-the-above.ts'
import { brokenLink } from './broken-link.ts'
import type { Check } from './check.ts'
import { chooseStated } from './choose-stated.ts'
import { codeTables } from './code-tables.ts'
import { codeYear } from './code-year.ts'
import { duplicateFront } from './duplicate-front.ts'
import { duplicateId } from './duplicate-id.ts'
import type { Fault } from './fault.ts'
import { grammarCue } from './grammar-cue.ts'
import { keyLengths } from './key-lengths.ts'
import { keyLongest } from './key-longest.ts'
import { lessonOrder } from './lesson-order.ts'
import { letteredReference } from './lettered-reference.ts'
import { missingImage } from './missing-image.ts'
import { missingRationale } from './missing-rationale.ts'
import { missingSource } from './missing-source.ts'
import { nearDuplicate } from './near-duplicate.ts'
import { negativeStem } from './negative-stem.ts'
import { optionOrder } from './option-order.ts'
import { repeatedWord } from './repeated-word.ts'
import { sectionFolder } from './section-folder.ts'
import { templates } from './templates.ts'
import { unknownObjective } from './unknown-objective.ts'
import { unknownReference } from './unknown-reference.ts'
import { unknownScenario } from './unknown-scenario.ts'
import { unknownSection } from './unknown-section.ts'
import { unsafeMarkdown } from './unsafe-markdown.ts'
import { unsafeSvg } from './unsafe-svg.ts'
import { unusedObjective } from './unused-objective.ts'
import { vagueFrequency } from './vague-frequency.ts'
import { verify } from './verify.ts'
import { worked } from './worked.ts'

/**
 * Every check over content that could be read. Faults of reading itself have the ids `yaml`, `front-matter`,
 * `schema`, `exam`, `unsafe-mdx` and `figure-alt`.
 */
export const allChecks: readonly Check[] = [
  // what keeps a thing from being published
  duplicateId,
  duplicateFront,
  unknownObjective,
  unknownReference,
  unknownSection,
  unknownScenario,
  brokenLink,
  missingImage,
  codeTables,
  verify,
  worked,
  templates,
  missingRationale,
  missingSource,
  unsafeMarkdown,
  unsafeSvg,
  // what an author should look at
  keyLongest,
  keyLengths,
  grammarCue,
  absoluteTerm,
  vagueFrequency,
  negativeStem,
  allOfTheAbove,
  optionOrder,
  repeatedWord,
  letteredReference,
  chooseStated,
  nearDuplicate,
  codeYear,
  sectionFolder,
  lessonOrder,
  unusedObjective,
]

const leavingOut = new Set(allChecks.flatMap((check) => (check.leavesOut ? [check.id] : [])))

/** Whether a fault keeps its item, lesson or exam from being published. A dead link does not: it is left out by itself. */
export const keepsBack = (fault: Fault): boolean => fault.severity === 'error' && !leavingOut.has(fault.check)
