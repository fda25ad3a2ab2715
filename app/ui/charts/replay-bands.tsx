import { yOf } from './replay-paths.ts'

/** A run of questions of one section. */
export interface Band {
  readonly title: string
  readonly from: number
  readonly to: number
  /** Where most of it is free of lines, across from 0 to 100: its name stands there. */
  readonly free: { readonly from: number; readonly to: number }
}

const NARROWEST_LABEL = 15
/** What a letter of a name takes of the narrowest drawing, of 100: 320 px are what 1280 become at 400 % zoom. */
const LETTER = 2.6

function edges({ from, to }: Band, questions: number): { y: number; height: number } {
  const half = (yOf(2, questions) - yOf(1, questions)) / 2
  const y = yOf(from, questions) - half
  return { y, height: yOf(to, questions) + half - y }
}

/** The ground: every other section tinted. */
export function Bands({ bands, questions }: { bands: readonly Band[]; questions: number }) {
  return bands.map((band, i) => {
    const { y, height } = edges(band, questions)
    return (
      <rect
        key={band.from}
        y={y}
        width="100%"
        height={height}
        className={i % 2 === 0 ? 'fill-raised' : 'fill-tint'}
      />
    )
  })
}

/** The names of the sections that are high enough for one. */
export function BandNames({ bands, questions }: { bands: readonly Band[]; questions: number }) {
  return bands.map((band) => {
    const { y, height } = edges(band, questions)
    if (height < NARROWEST_LABEL) return null
    // A name begins where its band is free, or ends there, so that it never runs out of the drawing.
    const atEnd = band.free.from + band.title.length * LETTER > 100
    return (
      <text
        key={band.from}
        x={`${atEnd ? band.free.to : band.free.from}%`}
        dx={atEnd ? -6 : 6}
        y={y + Math.min(height / 2, 14) + 4}
        textAnchor={atEnd ? 'end' : 'start'}
        className="fill-soft stroke-paper stroke-3 text-[12px] [paint-order:stroke]"
      >
        {band.title}
      </text>
    )
  })
}
