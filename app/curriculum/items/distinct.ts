import { z } from 'zod'
import type { Misfit } from '#kernel/fits.ts'
import { fits } from '#kernel/fits.ts'

/** A list of things whose `field` is text; '' where it is not, so that one bad entry hides no other. */
const textsOf = (field: string) =>
  z.array(
    z
      .object({ [field]: z.string() })
      .transform((entry) => entry[field] ?? '')
      .catch(''),
  )

interface Words {
  readonly list: string
  readonly field: string
}

/**
 * No two entries read the same, in all these lists together: two alike could not be told apart after shuffling. The
 * place is that of the second.
 */
export const distinct = (what: string, ...lists: readonly Words[]) =>
  fits(
    z.object(Object.fromEntries(lists.map(({ list, field }) => [list, textsOf(field).catch([])]))),
    (item) => {
      const seen = new Set<string>()
      return lists.flatMap(({ list, field }) =>
        (item[list] ?? []).flatMap((text, i): Misfit[] => {
          const read = text.toLowerCase()
          if (read !== '' && !seen.has(read)) seen.add(read)
          else if (read !== '') {
            const message = `two ${what} are the same`
            return [{ path: [list, i, field], message, fix: 'Write something else here, or delete it.' }]
          }
          return []
        }),
      )
    },
  )
