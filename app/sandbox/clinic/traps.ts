import type { Draw } from './draw.ts'
import type { Booked } from './encounters.ts'
import type { CardJson, Person } from './patients.ts'
import { cardOf, memberNumber, memberOf } from './patients.ts'
import type { PayerId, Template } from './template.ts'

/**
 * What is wrong with the card at the front desk. `advantage`: Medicare’s card is shown, a Medicare Advantage plan pays.
 * `ended`: the plan on the card has ended. `misread`: two digits of its number were exchanged when it was typed.
 */
export type Trap =
  | { readonly kind: 'advantage' }
  | { readonly kind: 'ended'; readonly shown: PayerId }
  | { readonly kind: 'misread' }

/** Whether an encounter of this kind, under that plan, may hold the trap. */
export function trapFor(draw: Draw, kind: Trap['kind'], template: Template, payer: PayerId): Trap | null {
  if (template.hasSecond || template.isChild || payer === 'BETA01') return null
  switch (kind) {
    case 'advantage':
      return payer === 'GAMMA1' && template.payers.includes('MCRTRN') ? { kind } : null
    case 'ended': {
      const others = (['ALPHA1', 'OHMCD1', 'BETA01'] as const).filter((one) => one !== payer)
      const [shown, ...more] = others
      if (shown === undefined || !['ALPHA1', 'OHMCD1'].includes(payer)) return null
      return { kind, shown: draw.one([shown, ...more]) }
    }
    case 'misread':
      return { kind }
  }
}

/** Two neighboring digits that differ, exchanged: the last such pair. */
export function exchanged(number: string): string {
  for (let i = number.length - 2; i > 0; i--) {
    const [a, b] = [number.charAt(i), number.charAt(i + 1)]
    if (/\d/.test(a) && /\d/.test(b) && a !== b) return `${number.slice(0, i)}${b}${a}${number.slice(i + 2)}`
  }
  return `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`
}

/** The encounter with its trap: another card lies on top, and a record shows the right one. */
export function trapped(draw: Draw, booked: Booked, trap: Trap, holder: Person | null, on: string): Booked {
  const { n, patient, person, records, texts, cards, members, made } = booked
  const [right] = cards
  if (!right) return booked
  const id = `card-${n}`
  const name = `${person.json.first} ${person.json.last}`
  const first = (shown: CardJson, text: string, more: Booked['members'] = []): Booked => ({
    ...booked,
    ...{ cards: [shown, { ...right, record: id }], right: [1], members: [...members, ...more] },
    records: [...records, { id, title: `Front desk about ${name}`, kind: 'registration', patient, on }],
    texts: { ...texts, [id]: text },
  })
  switch (trap.kind) {
    case 'misread': {
      const memberId = exchanged(right.memberId)
      const text = `The card was copied once more. It reads **${right.memberId}**. At registration ${memberId} was typed.`
      return first({ ...right, memberId }, text)
    }
    case 'advantage': {
      const memberId = memberNumber(draw, 'MCRTRN')
      const plain = { ...made, policies: [] }
      const member = memberOf(draw, 'MCRTRN', memberId, { patient: person, holder, made: plain })
      const text = `${name} keeps two cards in the purse and showed the red, white and blue one. The other says: Gamma Medicare Advantage,
member **${right.memberId}**, since January 1, 2025; claims to Gamma, electronic payer number GAMMA1.`
      return first(cardOf(draw, 'MCRTRN', memberId, null), text, [
        {
          payer: 'MCRTRN',
          member: {
            ...member,
            facts: { ...member.facts, advantagePlan: 'Gamma Medicare Advantage' },
            others: [{ payer: { id: 'GAMMA1', name: 'Gamma Medicare Advantage' }, isFirst: true }],
          },
        },
      ])
    }
    case 'ended': {
      const memberId = memberNumber(draw, trap.shown)
      const plain: Booked['made'] = { ...made, policies: [] }
      const member = memberOf(draw, trap.shown, memberId, { patient: person, holder, made: plain })
      const text = `${name} called back: new job in September, the old plan is over. The new card: payer number ${right.payer}, member
**${right.memberId}**.`
      return first(cardOf(draw, trap.shown, memberId, holder), text, [
        {
          payer: trap.shown,
          member: { ...member, benefits: { from: '2024-01-01', to: '2025-09-30', coinsurance: '0.2' } },
        },
      ])
    }
  }
}
