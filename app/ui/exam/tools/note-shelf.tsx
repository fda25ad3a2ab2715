import type { RoomState } from '../room-state.ts'
import type { RoomAct } from '../room-types.ts'
import { NotePanel } from './note-panel.tsx'
import type { Tools } from './use-tools.ts'

interface NoteShelfProps {
  readonly tools: Tools
  readonly state: RoomState
  readonly act: (act: RoomAct) => void
}

/** What lies right under the question: its note, and how to mark while one does. */
export function NoteShelf({ tools, state, act }: NoteShelfProps) {
  const { at } = state
  return (
    <>
      {tools.isNoteOpen && (
        <NotePanel
          key={at}
          n={at}
          note={state.notes[at] ?? ''}
          onNote={(n, text) => act({ kind: 'noted', place: n, text })}
        />
      )}
      {tools.marking.isStepping && (
        <p className="mt-3 text-sm text-soft">
          Mark: arrows step through words and sentences, Shift with ← → changes the length, Enter marks or
          takes the mark away. Esc leaves.
        </p>
      )}
    </>
  )
}
