import type { GroundName } from '#sandbox'
import { groundNamed } from '#sandbox'
import { boxName } from '#ui/claim/sheet/sheet-words.ts'
import type { OpenCaseView } from '../open-case-view.ts'
import type { Written } from './writings.ts'

/** What stands beside the form, in words; numbers after a name are lines or plans. */
const BESIDE: Readonly<Record<string, string>> = {
  ...{ filing: 'Filing code', msp: 'Why Medicare is second', referral: 'Referral number' },
  ...{ earlier: 'Plan before this one', later: 'Plan after this one', number: 'Number of line' },
  authorization: 'Authorization of line',
}
const LETTER: Readonly<Record<string, string>> = {
  ...{ level: 'Level', about: 'What is contested', grounds: 'Grounds', text: 'Your words' },
  ...{ records: 'Records enclosed', files: 'Files enclosed' },
}

/** Where two drafts differ, as a person finds it on the page. */
export function placeWords(kind: Written['kind'], place: string): string {
  if (kind === 'letter') return LETTER[place] ?? place
  const [, name, n] = /^beside (\S+)(?: (\d+))?$/.exec(place) ?? []
  if (name !== undefined) return [BESIDE[name] ?? name, n].filter(Boolean).join(' ')
  return boxName(place)
}

/** What is written there, for reading: names instead of what stands for them. */
export function textWords({ view }: Pick<OpenCaseView, 'view'>, place: string, text: string): string {
  if (place.startsWith('beside earlier') || place.startsWith('beside later')) return planWords(text)
  if (place === 'level') return text === '' ? '1' : text
  if (place === 'grounds' && text !== '')
    return text
      .split(', ')
      .map((name) => groundNamed(name as GroundName).title)
      .join('; ')
  if (place === 'records' && text !== '')
    return text
      .split(', ')
      .map((id) => view.records.find((one) => one.id === id)?.title ?? id)
      .join('; ')
  return text
}

/** A plan as a claim carries it: who it is, and under which number. */
function planWords(json: string): string {
  if (json === '') return ''
  const { payer, subscriber } = JSON.parse(json) as {
    payer?: { name?: string }
    subscriber?: { memberId?: string }
  }
  return [payer?.name, subscriber?.memberId].filter(Boolean).join(', ')
}
