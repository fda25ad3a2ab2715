import { z } from 'zod'

/** What does not fit together in a value: the way to it, what is wrong, how to mend it. */
export interface Misfit {
  readonly path?: readonly (string | number)[]
  readonly message: string
  readonly fix: string
}

/**
 * A rule over several fields, for zod's `check`. It looks only at what `reads` asks for and runs whenever that much can
 * be read: a fault in another field does not hide it, and a fault in its own fields keeps it silent.
 */
export const fits = <Read>(reads: z.ZodType<Read>, find: (value: Read) => readonly Misfit[]) =>
  z.superRefine<unknown>(
    (value, context) => {
      const read = reads.safeParse(value)
      for (const { path = [], message, fix } of read.success ? find(read.data) : [])
        context.addIssue({ code: 'custom', path: [...path], message, params: { fix } })
    },
    { when: () => true },
  )
