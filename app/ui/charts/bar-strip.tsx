interface BarStripProps {
  readonly values: readonly number[]
  /** The value that fills the strip from floor to ceiling; what is more is cut off. */
  readonly top: number
  /** Where the dashed line stands; null: no line. */
  readonly line: number | null
  readonly toneOf: (value: number) => string
}

const WIDTH = 600
const HEIGHT = 72

/** One bar a value, as wide as there is room, against a dashed line. It repeats in a drawing what words beside it say. */
export function BarStrip({ values, top, line, toneOf }: BarStripProps) {
  const step = WIDTH / Math.max(1, values.length)
  const lineY = line === null ? null : HEIGHT - (line / top) * HEIGHT
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
          const height = Math.min(1, value / top) * HEIGHT
          return (
            <rect
              key={at}
              x={at * step + step * 0.15}
              width={step * 0.7}
              y={HEIGHT - height}
              height={height}
              className={toneOf(value)}
            />
          )
        })}
      {lineY !== null && (
        <path
          d={`M0 ${lineY}H${WIDTH}`}
          className="stroke-action"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
