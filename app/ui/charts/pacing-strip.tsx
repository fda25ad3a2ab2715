import { BarStrip } from './bar-strip.tsx'

interface PacingStripProps {
  /** Milliseconds spent at each question, in form order. */
  readonly spent: readonly number[]
  /** Milliseconds each question may take if all get the same; null without a limit. */
  readonly budgetMs: number | null
}

/** One thin bar a question, its height the time spent there, cut off at three times the budget; the line is the budget. */
export const PacingStrip = ({ spent, budgetMs }: PacingStripProps) => (
  <BarStrip
    values={spent}
    top={budgetMs === null ? Math.max(1, ...spent) : budgetMs * 3}
    line={budgetMs}
    toneOf={(ms) => (budgetMs !== null && ms > budgetMs ? 'fill-warn' : 'fill-ink')}
  />
)
