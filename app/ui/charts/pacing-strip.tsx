interface PacingStripProps {
  /** Milliseconds spent at each question, in form order. */
  readonly spent: readonly number[]
  /** Milliseconds each question may take if all get the same; null without a limit. */
  readonly budgetMs: number | null
}

const WIDTH = 600
const HEIGHT = 72

/** One thin bar a question, its height the time spent there, cut off at three times the budget; the line is the budget. */
export function PacingStrip({ spent, budgetMs }: PacingStripProps) {
  const top = budgetMs === null ? Math.max(1, ...spent) : budgetMs * 3
  const step = WIDTH / Math.max(1, spent.length)
  const budgetY = budgetMs === null ? null : HEIGHT - (budgetMs / top) * HEIGHT
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-[72px] w-full"
    >
      {spent
        .map((ms, at) => ({ ms, at }))
        .map(({ ms, at }) => {
          const height = Math.min(1, ms / top) * HEIGHT
          const over = budgetMs !== null && ms > budgetMs
          return (
            <rect
              key={at}
              x={at * step + step * 0.15}
              width={step * 0.7}
              y={HEIGHT - height}
              height={height}
              className={over ? 'fill-warn' : 'fill-ink'}
            />
          )
        })}
      {budgetY !== null && (
        <path
          d={`M0 ${budgetY}H${WIDTH}`}
          className="stroke-action"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
