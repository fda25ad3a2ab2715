import { proseOf } from '../items/item.ts'
import type { Check } from './check.ts'
import { visibleText } from './words.ts'

const NAMED = /\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice|[Dd]istractor)s? \(?[A-F]\)?(?![\w'’-])/
const WHOLE = /^(?:both |either |neither )?\(?[A-F]\)?(?:,? (?:and|or|nor|&) \(?[A-F]\)?)+(?: only)?\.?$/i
const POSITION =
  /\b(?:the (?:first|second|third|fourth|last) (?:option|answer|choice)|option(?:s)? above|answers above)\b/i

/** Options are shuffled: a letter or a place in the list points at something else for every candidate. */
export const letteredReference: Check = {
  id: 'lettered-reference',
  severity: 'warning',
  about: 'A text names an option by its letter or place, which shuffling breaks.',
  find: (content) =>
    content.sketches.flatMap(({ item, at }) =>
      proseOf(item).flatMap(({ path, role, text }) => {
        const plain = visibleText(text)
        const found =
          NAMED.exec(plain)?.[0] ??
          POSITION.exec(plain)?.[0] ??
          (role === 'choice' ? WHOLE.exec(plain)?.[0] : undefined)
        if (role === 'chart' || found === undefined) return []
        return [
          {
            at: at(path),
            message: `"${found}" breaks when the options are shuffled`,
            fix: 'Name the option by what it says.',
          },
        ]
      }),
    ),
}
