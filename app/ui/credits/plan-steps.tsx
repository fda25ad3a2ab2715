import type { ToldPlan } from './plans-of.ts'

/** A plan: its steps, how it came about, and what no session brings. */
export function PlanSteps({ told }: { told: ToldPlan | null }) {
  if (told === null)
    return (
      <p>
        No number of such sessions is enough: a limit of the rules stands in the way. Try another length or
        kind.
      </p>
    )
  const { time, steps, why, leftOpen } = told
  return (
    <div className="grid gap-3">
      {steps.length > 0 && (
        <>
          <p>
            <strong className="tabular text-lg font-semibold">{time}</strong> in all:
          </p>
          <ol className="list-decimal pl-6">
            {steps.map(({ what, serves }) => (
              <li key={what + serves} className="mb-1">
                {what}
                <span className="block text-soft">{serves}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {why.map((one) => (
        <p key={one} className="text-soft">
          {one}
        </p>
      ))}
      {leftOpen.length > 0 && (
        <div>
          <p className="font-semibold">What no session brings</p>
          <ul className="list-disc pl-5">
            {leftOpen.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
