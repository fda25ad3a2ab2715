import type { Outcome } from '../claim/outcome.ts'
import { no } from '../claim/outcome.ts'
import { checkX12 } from './check-x12.ts'
import type { Envelope, OutSet, SetKind } from './wire/write-file.ts'
import { writeFile } from './wire/write-file.ts'
import type { X12Error } from './wire/x12-error.ts'

/** Writes a file and looks at it as its receiver will: what comes out is nothing `checkX12` finds anything in. */
export function checkedFile(
  kind: SetKind,
  envelope: Envelope,
  sets: readonly OutSet[],
): Outcome<string, readonly X12Error[]> {
  const text = writeFile(kind, envelope, sets)
  if (!text.ok) return text
  const { errors } = checkX12(text.value)
  return errors.length > 0 ? no(errors) : text
}
