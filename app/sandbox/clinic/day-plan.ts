import { addDays, day } from '#billing'
import type { Draw } from './draw.ts'
import type { Plan } from './encounters.ts'
import type { Staff } from './practice.ts'
import type { PayerId } from './template.ts'
import { TEMPLATES } from './templates/all-templates.ts'
import type { Trap } from './traps.ts'
import { trapFor } from './traps.ts'

/** So many patients come in a day. */
export const ENCOUNTERS = 20

/** A working day of the last three months of 2025, for which every table is in force. */
export function clinicDay(draw: Draw): string {
  const on = addDays(day('2025-10-06'), draw.from(0, 10) * 7 + draw.from(0, 4))
  return on
}

/** What comes on a day: twenty kinds of encounters out of all, under mixed payers, and where the traps lie. */
export function planDay(draw: Draw): readonly Plan[] {
  const kinds = draw.shuffle(TEMPLATES).slice(0, ENCOUNTERS)
  const plain = kinds.map((template): Plan => {
    const payer = draw.one<PayerId>(template.payers)
    return { template, payer, provider: draw.one<Staff>(template.provider), trap: null }
  })
  // Two cards misread, two plans ended, one or two in a plan that Medicare’s card does not show.
  const wanted: readonly Trap['kind'][] = [
    ...['advantage' as const, 'ended' as const, 'misread' as const],
    ...draw.shuffle(['advantage', 'ended', 'misread'] as const).slice(0, draw.from(1, 3)),
  ]
  const plans = [...plain]
  for (const kind of wanted) {
    const free = draw.shuffle(plans.map((_, i) => i)).find((i) => {
      const plan = plans[i]
      return plan?.trap === null && trapFor(draw, kind, plan.template, plan.payer) !== null
    })
    const plan = free === undefined ? undefined : plans[free]
    if (free === undefined || !plan) continue
    plans[free] = { ...plan, trap: trapFor(draw, kind, plan.template, plan.payer) }
  }
  return plans
}

/** Whose NPI was typed wrong in the practice’s own file; null: nobody’s today. */
export const slippedStaff = (draw: Draw): Staff | null =>
  draw.int(3) === 0 ? null : draw.one(['rivera', 'lindqvist'] as const)
