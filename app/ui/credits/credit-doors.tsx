import { NavLink } from '@remix-run/react'

const DOORS = [
  { to: '/credits', name: 'Overview' },
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
  return (
    <nav aria-label="Credits" className="no-print mb-6 flex flex-wrap gap-x-1 border-b border-line">
      {DOORS.map(({ to, name }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/credits'}
          className="flex min-h-11 items-center border-b-2 border-transparent px-2.5 text-[15px] text-soft no-underline hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink"
        >
          {name}
        </NavLink>
      ))}
    </nav>
  )
}
