import type { Holding, Typed } from '#credits'

export const HOLDING_LABELS: Readonly<Record<string, string>> = {
  credential: 'Credential',
  certifiedOn: 'Certified on',
  memberNumber: 'Member number',
  memberSince: 'Member since',
  membershipEndsOn: 'Dues paid until',
  dueOn: 'Due date the board has told me',
  extendedTo: 'Extended to',
  retiredOn: 'Retired on',
  reinstatedOn: 'Reinstated on',
}

/** The days a board may count from, each with when it matters. */
export const HOLDING_DAYS: readonly (readonly [name: keyof Holding & string, hint: string])[] = [
  ['certifiedOn', 'As on the certificate.'],
  ['memberSince', 'Some boards count nothing before it.'],
  ['membershipEndsOn', 'The last day of the paid membership.'],
  ['dueOn', 'Where it differs from the board’s rules.'],
  ['extendedTo', 'If the board gave you an extension.'],
  ['reinstatedOn', 'If it lapsed and was given again.'],
  ['retiredOn', 'If the board keeps you as retired.'],
]

/** A holding from the fields of its form, not parsed yet. */
export function holdingOf(typed: Typed): Record<string, unknown> {
  const text = (name: string) => typed[name]?.[0]?.trim() || undefined
  return {
    credential: text('credential') ?? '',
    memberNumber: text('memberNumber'),
    ...Object.fromEntries(HOLDING_DAYS.map(([name]) => [name, text(name)])),
    certifiedOn: text('certifiedOn') ?? '',
  }
}
