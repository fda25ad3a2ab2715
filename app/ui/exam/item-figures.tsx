import type { ItemStatistics } from '#exams'
import { count } from '#kernel/text.ts'

/** How a question fared, in one line. */
export function ItemFigures({ statistics }: { statistics: ItemStatistics }) {
  const { asked, decided, outcomes, rightPercent } = statistics
  const parts = (['right', 'partial', 'wrong', 'unanswered', 'voided'] as const).flatMap((outcome) =>
    outcomes[outcome] > 0 ? `${outcomes[outcome].toLocaleString('en-US')} ${WORDS[outcome]}` : [],
  )
  return (
    <p className="text-soft">
      Asked {count(asked, 'time')}, decided {decided.toLocaleString('en-US')}
      {parts.length > 0 && <>: {parts.join(', ')}</>}
      {rightPercent !== null && <> · {rightPercent}&nbsp;% right</>}
    </p>
  )
}

const WORDS = {
  right: 'right',
  partial: 'partly right',
  wrong: 'wrong',
  unanswered: 'not answered',
  voided: 'left out',
} as const
