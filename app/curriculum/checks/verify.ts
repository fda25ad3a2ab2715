import { INQUIRIES } from '#billing'
import type { Path } from '../items/prose.ts'
import { Verify } from '../items/verify.ts'
import type { Check, Found } from './check.ts'
import { itemsAndParts } from './check.ts'
import { withRealCodes } from './real-codes.ts'
import { tablesIn } from './tables-in.ts'
import { differences, inDigest, partAt } from './verify-answer.ts'
import { backMeets, keyMeets } from './verify-key.ts'

/** A way such as "lines.2.code", entries from 1, as a path of the file. */
const stepsOf = (path: string): Path =>
  path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step))

/** A key that rests on codes, prices, days or edits is recalculated by the engine that knows them. */
export const verify: Check = {
  id: 'verify',
  severity: 'error',
  about: 'The billing engine answers otherwise than the item or card says, or cannot read its facts.',
  find(content) {
    const items = itemsAndParts(content).map(({ item, at }) => ({
      ...{ what: 'item', verify: item.verify, at },
      meets: (value: unknown) => keyMeets(item, value),
    }))
    const cards = content.cards.map(({ card, at }) => ({
      ...{ what: 'card', verify: card.verify, at },
      meets: (value: unknown) => backMeets(card, value),
    }))
    return [...items, ...cards].flatMap(({ what, verify, at, meets }): Found[] => {
      const blocks: readonly unknown[] = Array.isArray(verify) ? verify : []
      return blocks.flatMap((raw, i): Found[] => {
        const parsed = Verify.safeParse(raw)
        if (!parsed.success) return [] // what does not fit its schema is told by `schema`
        const { ask, facts, answer, key } = parsed.data
        const spot = (...path: Path) => at(['verify', i, ...path])
        const asked = INQUIRIES.get(ask)?.ask(withRealCodes(facts), tablesIn(content.texts).tables)
        if (!asked) return []
        if (!asked.ok) {
          const [{ path, message } = { path: '', message: '' }] = asked.fault
          return [
            {
              at: spot('facts', ...stepsOf(path)),
              message: `${ask} cannot be answered: ${path === '' ? '' : `${path}: `}${message}`,
              fix: 'Correct the facts; content/README.md says what each question wants.',
            },
          ]
        }
        const found = asked.value
        const wrong = differences(withRealCodes(answer), found).map(
          ({ path, said, is }): Found => ({
            at: spot('answer', ...path),
            message: `${[ask, ...path].join(' ')}: the engine says ${inDigest(is)}, the ${what} ${inDigest(said)}`,
            fix: 'Correct the facts here, or the answer with the key and its rationales.',
          }),
        )
        if (key === undefined || wrong.length > 0) return wrong
        const value = partAt(found, key)
        const met = meets(value)
        if (met === true) return []
        const message = `${key} is ${inDigest(value)} by the engine, ${met}`
        return [
          {
            at: spot('key'),
            message,
            fix: `Correct the ${what === 'card' ? 'back of the card' : 'key of the question'}, or name the part of the answer that it is.`,
          },
        ]
      })
    })
  },
}
