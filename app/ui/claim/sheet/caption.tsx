import type { Lens, Ties } from '../lens/lens.ts'
import { litOn, usePointed } from '../lens/lens.ts'
import type { Notes } from './notes.ts'
import { boxNumber, boxWords, elementsAt } from './sheet-words.ts'

interface CaptionProps {
  readonly lens: Lens
  readonly ties: Ties
  readonly notes: Notes
}

/** What the place is that one is at: its box in words, its element on the wire, and what was found there. */
export function Caption({ lens, ties, notes }: CaptionProps) {
  const pointed = usePointed(lens)
  const [key] = litOn('paper', pointed, ties)
  const note = key === undefined ? '' : (notes.get(key) ?? '')
  const elements = key === undefined ? [] : elementsAt(key)
  return (
    <p className="cms-caption no-print">
      {key === undefined ? (
        'Boxes that have a fault carry a mark at their edge.'
      ) : (
        <>
          <b>{key === 'top' ? 'Top of the form' : `Box ${boxNumber(key)}`}</b> {boxWords(key)}
          {elements.length > 0 && <span className="cms-caption-wire"> · 837P {elements.join(', ')}</span>}
          {note !== '' && <span className="cms-caption-note"> ⚠ {note}</span>}
        </>
      )}
    </p>
  )
}
