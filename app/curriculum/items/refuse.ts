import type { z } from 'zod'

/**
 * A zod refinement from a function that says what is wrong, or null. It runs on the narrowest field it can, so
 * that a fault elsewhere in the item does not hide this one.
 */
export const refuse =
  <T>(fault: (value: T) => string | null) =>
  (value: T, context: z.RefinementCtx<T>): void => {
    const message = fault(value)
    if (message !== null) context.addIssue({ code: 'custom', message })
  }
