import { memo } from 'react'
import { AddressEntry } from './address-entry.tsx'
import type { BoxDrawing, PartDrawing } from './box-drawings.ts'
import { Diagnoses } from './diagnoses.tsx'
import { Entry } from './entry.tsx'
import { MarkGroup } from './mark-group.tsx'
import type { Notes } from './notes.ts'
import { LABELS } from './sheet-words.ts'
import { Stack } from './stack.tsx'

interface PartProps {
  readonly drawing: PartDrawing
  readonly value: string
  readonly note: string
  readonly isReadOnly: boolean
  /** The part that carries the number of its box. */
  readonly number: string | null
}

const slug = (name: string): string => name.replaceAll(' ', '-')

/** A part of a box with its small label. Re-rendered when what is written in it changes, or what was found. */
const Part = memo(function Part({ drawing, value, note, isReadOnly, number }: PartProps) {
  const { box, kind, as, lookUp, parts = [], longest } = drawing
  const own = { at: box, value, note, isReadOnly }
  const label = LABELS[box]
  return (
    <span
      className={`cms-part kind-${kind} part-${slug(box)}`}
      data-cell={box}
      data-note={note === '' ? undefined : ''}
    >
      <span className="cms-small" aria-hidden="true">
        {number !== null && <b>{number} </b>}
        {label}
      </span>
      {kind === 'marks' ? (
        <MarkGroup {...own} />
      ) : kind === 'stack' ? (
        <Stack {...own} parts={parts} lookUp={lookUp} />
      ) : kind === 'address' ? (
        <AddressEntry {...own} />
      ) : kind === 'reserved' ? (
        <span className="cms-ink">{value}</span>
      ) : (
        <Entry {...own} as={as} lookUp={lookUp} {...(longest ? { longest } : {})} />
      )}
    </span>
  )
})

interface BoxProps {
  readonly drawing: BoxDrawing
  readonly boxes: Readonly<Record<string, string>>
  readonly notes: Notes
  readonly isReadOnly: boolean
}

/** A box of the form with its parts. */
export function Box({ drawing: { id, parts }, boxes, notes, isReadOnly }: BoxProps) {
  // Where several parts stand in a box, the one that has its name carries its number.
  const numbered = Math.max(
    0,
    parts.findIndex(({ box }) => box === id),
  )
  return (
    <div className={`cms-box box-${id}`}>
      {parts.map((one, i) =>
        one.kind === 'diagnoses' ? (
          <Diagnoses key={one.box} value={boxes[one.box] ?? ''} notes={notes} isReadOnly={isReadOnly} />
        ) : (
          <Part
            key={one.box}
            drawing={one}
            value={boxes[one.box] ?? ''}
            note={notes.get(one.box) ?? ''}
            isReadOnly={isReadOnly}
            number={i === numbered && id !== 'top' ? id : null}
          />
        ),
      )}
    </div>
  )
}
