import { Link } from '@remix-run/react'
import { PlanSteps } from './plan-steps.tsx'
import type { Way } from './plans-of.ts'

/** The cheapest way to what one credential lacks, and what else would do. */
export function WayCard({ way: { name, path, end, isMet, told, others } }: { way: Way }) {
  return (
    <li className="card grid gap-3">
      <div>
        <h3 className="text-lg">
          <Link to={path}>{name}</Link>
        </h3>
        <p className="text-soft">The cycle ends on {end}.</p>
      </div>
      {isMet ? <p>✓ Met: nothing is missing.</p> : <PlanSteps told={told} />}
      {others.map((one) => (
        <p key={one} className="text-soft">
          {one}
        </p>
      ))}
    </li>
  )
}
