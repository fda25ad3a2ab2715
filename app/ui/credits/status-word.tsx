import type { EvidenceStatus } from '#credits'
import { STATUS_NAMES } from '#credits'

/** How far a line is proved, in a shape and a word; what was taken back or denied says that instead. */
export function StatusWord({
  status,
  isBack = false,
  isDenied = false,
}: {
  status: EvidenceStatus
  isBack?: boolean
  isDenied?: boolean
}) {
  const { mark, word } = isBack
    ? { mark: '↩', word: 'Taken back' }
    : isDenied
      ? { mark: '✕', word: 'Denied' }
      : STATUS_NAMES[status]
  return (
    <span className={isDenied ? 'text-bad' : 'text-soft'}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  )
}
