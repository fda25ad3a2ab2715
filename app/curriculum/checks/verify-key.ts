import { fictionalCode, realCode } from '#billing'
import { dayInWords } from '#kernel/time.ts'
import type { AuthoredCard } from '../cards/card.ts'
import type { AuthoredItem } from '../items/item.ts'

/** "2026-01-09" as options write it: "January 9, 2026". */
const asDay = (text: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(text) ? dayInWords(text) : null)

const spoken = (text: string): string => text.replaceAll(/(\d),(?=\d{3})/g, '$1').toLowerCase()
const bare = (text: string): string => realCode(text.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))

/** Whether a text has this value in it, as a word of its own: "$85.17" has 85.17, "185.17" has not. */
function says(text: string, value: string): boolean {
  return [value, fictionalCode(value), asDay(value)].some((one) => {
    if (one === null || one === '') return false
    const escaped = spoken(one).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![\\w.])${escaped}(?![\\w]|\\.\\d)`).test(spoken(text))
  })
}

/** Whether the back of a card says a value; else what it says, as the end of a sentence. */
export function backMeets(card: AuthoredCard, value: unknown): true | string {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
  return (typeof text === 'string' && says(card.back, text)) || `the back is ${JSON.stringify(card.back)}`
}

/** Whether a value is what the item has for its key; else how the key differs, as the end of a sentence. */
export function keyMeets(item: AuthoredItem, value: unknown): true | string {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
  const shown = (key: unknown) => `the key is ${JSON.stringify(key)}`
  switch (item.type) {
    case 'numeric': {
      const isNumber = typeof text === 'string' && text.trim() !== '' && !Number.isNaN(Number(text))
      return (isNumber && Math.abs(Number(text) - item.answer) < 1e-9) || shown(item.answer)
    }
    case 'truefalse':
      return value === item.answer || shown(item.answer)
    case 'hotspot':
      return text === item.box || shown(item.box)
    case 'fill':
      return (
        (typeof text === 'string' && item.answers.some((one) => bare(one) === bare(text))) ||
        shown(item.answers)
      )
    case 'single':
    case 'multiple': {
      const keys = item.options.filter((option) => option.key).map((option) => option.text)
      return (typeof text === 'string' && keys.some((key) => says(key, text))) || shown(keys.join(' / '))
    }
    case 'ordering': {
      const steps = item.steps.map((step) => step.text)
      return JSON.stringify(value) === JSON.stringify(steps) || shown(steps)
    }
    default:
      return `and a question of type ${item.type} has no one key`
  }
}
