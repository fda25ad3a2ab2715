interface DayStripProps {
  /** What each day brought, in order. */
  readonly values: readonly number[]
  /** What an even pace would have brought a day. */
  readonly even: number
}

const WIDTH = 600
const HEIGHT = 72

/** One bar a day, the fullest day as high as the strip (or the even pace, if that is more); the line is the even pace. */
export function DayStrip({ values, even }: DayStripProps) {
  const top = Math.max(1, even * 1.2, ...values)
  const step = WIDTH / Math.max(1, values.length)
  const evenY = HEIGHT - (even / top) * HEIGHT
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-[72px] w-full"
    >
      {values
        .map((value, at) => ({ value, at }))
        .map(({ value, at }) => {
          const height = (value / top) * HEIGHT
          return (
            <rect
              key={at}
              x={at * step + step * 0.15}
              width={step * 0.7}
              y={HEIGHT - height}
              height={height}
              className={value >= even ? 'fill-ink' : 'fill-faint'}
            />
          )
        })}
      <path
        d={`M0 ${evenY}H${WIDTH}`}
        className="stroke-action"
        strokeDasharray="4 3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
