import { useId, useState } from 'react'
import { addUpAgenda, minutesInWords } from '#credits'
import { TextArea } from '#ui/kit/text-area.tsx'

/** Adds up the teaching time of a timed agenda, and writes it into the fields when asked. */
export function AgendaField({ kept = '', onUse }: { kept?: string; onUse: (minutes: number) => void }) {
  const [text, setText] = useState(kept)
  const [isUsed, setUsed] = useState(false)
  const shown = useId()
  const { minutes, sessions, unread } = addUpAgenda(text)
  const out = sessions.filter(({ counts }) => !counts).length
  return (
    <details open={kept !== ''} className="rounded-house border border-line px-4 py-2">
      <summary className="min-h-11 py-2 font-medium">Work the minutes out from a timed agenda</summary>
      <TextArea
        name="agenda"
        label="Agenda"
        rows={4}
        defaultValue={kept}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setUsed(false)
        }}
        hint="A session a line, as 9:00–9:50 Modifiers. Breaks, meals and registration are left out."
      />
      <div id={shown} aria-live="polite" className="my-2">
        {sessions.length > 0 && (
          <p>
            {minutesInWords(minutes)} of teaching ({minutes} minutes)
            {out > 0 && `, ${out} left out`}.
          </p>
        )}
        {unread.length > 0 && (
          <p className="text-sm text-soft">No times found in: {unread.slice(0, 3).join(' · ')}</p>
        )}
        {isUsed && <p className="text-sm text-soft">Written into the minutes offered and earned.</p>}
      </div>
      <p className="mb-2">
        <button
          type="button"
          className="btn"
          disabled={minutes === 0}
          onClick={() => {
            onUse(minutes)
            setUsed(true)
          }}
        >
          Use these minutes
        </button>
      </p>
    </details>
  )
}
