import type { X12Error } from './x12-error.ts'

/** How many errors one set, group or interchange tells of. A file that is wrong all over is not told thing by thing. */
export const MOST_ERRORS = 1000

/** Whether a list has told enough; what follows need not be looked at. */
export const isFull = (errors: readonly X12Error[]): boolean => errors.length >= MOST_ERRORS

/** Adds an error as long as there is room; the last one that fits says that others are left out. */
export function tell(errors: X12Error[], error: X12Error): void {
  if (errors.length < MOST_ERRORS - 1) errors.push(error)
  else if (errors.length === MOST_ERRORS - 1)
    errors.push({ ...error, message: `${error.message} More errors follow and are not told.` })
}
