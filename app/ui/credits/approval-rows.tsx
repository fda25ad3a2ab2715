import { useState } from 'react'
import type { Typed } from '#credits'
import type { BoardChoice } from './choices.ts'

const MOST = 10

/** Boards that approved an activity: whose, under which number, for how many credits. */
export function ApprovalRows({
  boards,
  typed,
  error,
}: {
  boards: readonly BoardChoice[]
  typed: Typed
  error: string | undefined
}) {
  const { approvalBoard = [], approvalNumber = [], approvalCredits = [] } = typed
  const [rows, setRows] = useState(Math.max(2, approvalNumber.length))
  return (
    <fieldset
      id="approvals"
      tabIndex={-1}
      aria-describedby={error ? 'approvals-error' : undefined}
      className="min-w-0"
    >
      <legend className="mb-1 font-medium">Approvals</legend>
      <p className="mb-1.5 text-sm text-soft">
        Each board that approved it, with the approval or index number and the credits it prints.
      </p>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <div key={i} className="mb-2 grid gap-2 sm:grid-cols-[10rem_1fr_7rem]">
          <select
            name="approvalBoard"
            aria-label={`Board of approval ${i + 1}`}
            defaultValue={approvalBoard[i] ?? ''}
            className="input"
          >
            <option value="">Board</option>
            {boards.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <input
            name="approvalNumber"
            aria-label={`Number of approval ${i + 1}`}
            placeholder="Approval or index number"
            maxLength={60}
            defaultValue={approvalNumber[i] ?? ''}
            className="input"
          />
          <input
            name="approvalCredits"
            aria-label={`Credits of approval ${i + 1}`}
            placeholder="Credits"
            inputMode="decimal"
            defaultValue={approvalCredits[i] ?? ''}
            className="input"
          />
        </div>
      ))}
      <p id="approvals-error" className="min-h-5 text-sm text-bad">
        {error && <>⚠ {error}</>}
      </p>
      {rows < MOST && (
        <button type="button" className="btn btn-quiet" onClick={() => setRows(rows + 1)}>
          Another approval
        </button>
      )}
    </fieldset>
  )
}
