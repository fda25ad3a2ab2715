import { BarStrip } from './bar-strip.tsx'

interface DayStripProps {
  /** What each day brought, in order. */
  readonly values: readonly number[]
  /** What an even pace would have brought a day. */
  readonly even: number
}

/** One bar a day, the fullest day as high as the strip (or the even pace, if that is more); the line is the even pace. */
export const DayStrip = ({ values, even }: DayStripProps) => (
  <BarStrip
    values={values}
    top={Math.max(1, even * 1.2, ...values)}
    line={even}
    toneOf={(value) => (value >= even ? 'fill-ink' : 'fill-faint')}
  />
)
