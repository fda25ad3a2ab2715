import { shown } from '#credits'

/** Earned of needed: a plain bar, and the words that it repeats. */
export function EarnedBar({
  earned,
  needed,
  unit = 'credits',
}: {
  earned: number
  needed: number | null
  unit?: string
}) {
  const share = needed === null ? 0 : needed === 0 ? 1 : Math.min(1, earned / needed)
  return (
    <div>
      <p className="tabular">
        <span className="text-2xl font-semibold">{shown(earned)}</span>{' '}
        <span className="text-soft">
          {needed === null
            ? `${unit} earned; how many are needed is not known`
            : `of ${shown(needed)} ${unit} earned`}
        </span>
      </p>
      {needed !== null && (
        <svg aria-hidden="true" viewBox="0 0 200 10" preserveAspectRatio="none" className="mt-2 h-2.5 w-full">
          <rect width="200" height="10" className="fill-line" />
          <rect width={share * 200} height="10" className="fill-ink" />
        </svg>
      )}
    </div>
  )
}
