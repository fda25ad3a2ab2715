import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Band } from './replay-bands.tsx'
import { BandNames, Bands } from './replay-bands.tsx'
import { Mark } from './replay-marks.tsx'
import type { Blank, Drawn } from './replay-paths.ts'
import { WIDTH, yOf } from './replay-paths.ts'

/** A mark on the axis of time, across from 0 to 100. */
export interface Tick {
  readonly x: number
  readonly label: string | null
}

interface ReplayDrawingProps {
  readonly drawn: Drawn
  readonly questions: number
  readonly bands: readonly Band[]
  readonly ticks: readonly Tick[]
  /** Where an even pace would have led, as a path; null: not drawn. */
  readonly pace: string | null
  /** The moment looked at: across from 0 to 100, and the question, 0 for none. */
  readonly cursor: { readonly x: number; readonly place: number }
}

const BLANKS: Readonly<Record<Blank['kind'], string>> = {
  break: 'fill-[url(#replay-break)]',
  away: 'fill-[url(#replay-away)]',
  cut: 'fill-none',
}

/** From so many questions on, signs are smaller. */
const MANY = 120

/**
 * The order of visits: question number downwards, time to the right, sections as bands. Lines are stretched to the width
 * there is, signs and words are not. Drawn with SVG attributes alone. The same stands in the list, so it is hidden from
 * ears.
 */
export function ReplayDrawing({ cursor, ...still }: ReplayDrawingProps) {
  const { drawn, questions, ticks } = still
  const { height } = drawn
  return (
    <div className="grid grid-cols-[1.75rem_1fr]">
      <Numbers questions={questions} height={height} />
      <svg aria-hidden="true" width="100%" height={height} className="overflow-visible" data-drawing>
        <Still {...still} />
        <g className="no-print">
          <line
            x1={`${cursor.x}%`}
            x2={`${cursor.x}%`}
            y1={-4}
            y2={height + 4}
            className="stroke-action"
            strokeWidth="1.5"
          />
          {cursor.place > 0 && (
            <circle
              cx={`${cursor.x}%`}
              cy={yOf(cursor.place, questions)}
              r="6"
              className="fill-none stroke-action"
              strokeWidth="2.5"
            />
          )}
        </g>
      </svg>
      <span />
      <svg aria-hidden="true" width="100%" height="20" className="overflow-visible">
        {ticks.map(
          ({ x, label }) =>
            label !== null && (
              <text
                key={x}
                x={`${x}%`}
                y="15"
                textAnchor={x < 4 ? 'start' : x > 96 ? 'end' : 'middle'}
                className="fill-faint text-[12px]"
              >
                {label}
              </text>
            ),
        )}
      </svg>
    </div>
  )
}

/** All that does not move with the moment looked at: thousands of signs are not drawn anew with every step. */
const Still = memo(function Still({
  drawn,
  questions,
  bands,
  ticks,
  pace,
}: Omit<ReplayDrawingProps, 'cursor'>) {
  const { height } = drawn
  const size = { viewBox: `0 0 ${WIDTH} ${height}`, width: '100%', height }
  return (
    <>
      <Patterns />
      <Bands bands={bands} questions={questions} />
      {ticks.map(({ x }) => (
        <line key={x} x1={`${x}%`} x2={`${x}%`} y2={height} className="stroke-line" />
      ))}
      <svg {...size} preserveAspectRatio="none" aria-hidden="true">
        {pace && <Line d={pace} className="stroke-action" width={1.2} dash="4 3" />}
        <Line d={drawn.jumps} className="stroke-faint" width={0.75} />
        <Line d={drawn.stays} className="stroke-ink" width={2} />
        <path
          d={drawn.answers}
          className="fill-none stroke-ink"
          strokeWidth={questions > MANY ? 3.2 : 5}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {drawn.blanks.map(({ step, x, width, kind }) => (
        <rect key={step} x={`${x}%`} width={`${width}%`} height={height} className={BLANKS[kind]} />
      ))}
      {bands.length > 1 && <BandNames bands={bands} questions={questions} />}
      {drawn.signs.map((sign) => (
        <Mark key={sign.step} sign={sign} scale={questions > MANY ? 0.8 : 1} />
      ))}
    </>
  )
})

interface LineProps {
  readonly d: string
  readonly className: string
  readonly width: number
  readonly dash?: string
}

function Line({ d, className, width, dash }: LineProps) {
  return (
    <path
      d={d}
      className={`fill-none ${className}`}
      strokeWidth={width}
      strokeDasharray={dash}
      vectorEffect="non-scaling-stroke"
    />
  )
}

/** Hatches: a break is dense, time away is wide. */
function Patterns(): ReactNode {
  return (
    <defs>
      <pattern id="replay-break" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" className="fill-paper" />
        <path d="M0 5L5 0" className="stroke-soft" strokeWidth="1" />
      </pattern>
      <pattern id="replay-away" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className="fill-paper" />
        <circle cx="3.5" cy="3.5" r="0.9" className="fill-faint" />
      </pattern>
    </defs>
  )
}

function Numbers({ questions, height }: { questions: number; height: number }) {
  const step = [5, 10, 20, 50, 100, 200].find((n) => (n / questions) * height >= 22) ?? 500
  const shown = [1, ...Array.from({ length: Math.floor(questions / step) }, (_, i) => (i + 1) * step)]
  return (
    <svg aria-hidden="true" width="28" height={height} className="overflow-visible">
      {shown
        .filter((n) => n === 1 || ((n - 1) / questions) * height >= 14)
        .map((n) => (
          <text key={n} x="22" y={yOf(n, questions) + 4} textAnchor="end" className="fill-faint text-[12px]">
            {n}
          </text>
        ))}
    </svg>
  )
}
