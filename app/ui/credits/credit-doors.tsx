import { DoorRow } from '#ui/kit/door-row.tsx'

const DOORS = [
  { to: '/credits', name: 'Overview', end: true },
  { to: '/credits/ledger', name: 'Ledger' },
  { to: '/credits/new', name: 'Log an activity' },
  { to: '/credits/holdings', name: 'Credentials I hold' },
  { to: '/credits/plan', name: 'Plan' },
  { to: '/credits/what-if', name: 'What if' },
  { to: '/credits/certificates', name: 'Certificates' },
  { to: '/credits/audit', name: 'Audit' },
  { to: '/credits/reminders', name: 'Reminders' },
]

/** The pages of one's ledger, above each of them. */
export function CreditDoors() {
  return <DoorRow label="Credits" doors={DOORS} className="no-print mb-6 border-b border-line" />
}
