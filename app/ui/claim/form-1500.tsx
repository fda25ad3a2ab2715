import { useEffect, useRef } from 'react'
import type { Cms1500Box } from '#curriculum'
import { cms1500Boxes } from '#curriculum'
import type { BoxPlace } from './form-1500-layout.ts'
import { FORM_1500 } from './form-1500-layout.ts'

interface Form1500Props {
  /** Boxes to show lit. */
  readonly lit: readonly string[]
  /** With `onPick` the boxes are buttons, and this one is chosen. */
  readonly picked?: string | undefined
  readonly locked?: boolean
  readonly caption?: string | undefined
  readonly onPick?: (box: Cms1500Box) => void
}

const LABELS: Readonly<Record<string, string>> = Object.fromEntries(cms1500Boxes)

/** Narrower boxes show their number only; their name is said to ears and in the list. */
const NAMED = 8

/** Literal class names, so that the style sheet holds exactly the widths the layout uses. */
const SPANS: Readonly<Record<number, string>> = {
  3: 'col-span-3',
  4: 'col-span-4',
  5: 'col-span-5',
  6: 'col-span-6',
  7: 'col-span-7',
  8: 'col-span-8',
  9: 'col-span-9',
  10: 'col-span-10',
  11: 'col-span-11',
  13: 'col-span-13',
  15: 'col-span-15',
  18: 'col-span-18',
  20: 'col-span-20',
  21: 'col-span-21',
  22: 'col-span-22',
  23: 'col-span-23',
  34: 'col-span-34',
  38: 'col-span-38',
}

/**
 * The CMS-1500 drawn box by box in the red of the printed form. Shown with boxes lit, or as a question where a box is
 * picked by pointer, by keyboard, or from the list below it. On a narrow screen the form scrolls by itself.
 */
export function Form1500({ lit, picked, locked = false, caption, onPick }: Form1500Props) {
  const window = useRef<HTMLDivElement>(null)
  const first = lit[0]
  useEffect(() => {
    // Where the form is wider than the screen, the box that matters comes into sight; the page itself stays where it is.
    const box =
      first === undefined ? null : window.current?.querySelector<HTMLElement>(`[data-box="${first}"]`)
    if (box && window.current) window.current.scrollLeft = box.offsetLeft - window.current.clientWidth / 4
  }, [first])
  return (
    <figure className="my-6 min-w-0 font-sans">
      <p className="mb-1.5 text-sm text-soft sm:hidden">
        The form is wider than the screen: it scrolls sideways.
      </p>
      <div
        ref={window}
        className="relative overflow-x-auto"
        tabIndex={0}
        role="group"
        aria-label="CMS-1500 form"
      >
        <div className="min-w-[37.5rem] border-2 border-red bg-raised">
          {FORM_1500.map((line) => (
            <div
              key={line.id}
              className="grid grid-cols-[repeat(60,minmax(0,1fr))] border-b border-red last:border-b-0"
            >
              {line.id === 'identifiers' && <span className="col-span-18 border-r border-red" />}
              {line.boxes.map((place) => (
                <Box
                  key={place.box}
                  place={place}
                  tall={line.tall ?? false}
                  lit={lit.includes(place.box) || picked === place.box}
                  picked={picked === place.box}
                  locked={locked}
                  {...(onPick ? { onPick } : {})}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      {caption && <figcaption className="mt-2 text-sm text-soft">{caption}</figcaption>}
      {onPick && <BoxList picked={picked} locked={locked} onPick={onPick} />}
    </figure>
  )
}

interface BoxProps {
  readonly place: BoxPlace
  readonly tall: boolean
  readonly lit: boolean
  readonly picked: boolean
  readonly locked: boolean
  readonly onPick?: (box: Cms1500Box) => void
}

function Box({ place, tall, lit, picked, locked, onPick }: BoxProps) {
  const { box, span } = place
  const look = `${SPANS[span]} ${tall ? 'min-h-20' : 'min-h-11'} border-r border-red px-1 py-0.5 text-left text-[0.65625rem] leading-tight text-red last:border-r-0 ${
    lit ? 'bg-tint shadow-[inset_0_0_0_2.5px_var(--action)]' : ''
  }`
  const words = (
    <>
      <b className="font-semibold">{box}</b> {span >= NAMED && LABELS[box]}
    </>
  )
  if (!onPick)
    return (
      <div className={look} data-box={box}>
        {words}
        {lit && <span className="sr-only"> (marked)</span>}
      </div>
    )
  return (
    <button
      type="button"
      className={`${look} align-top hover:bg-tint focus-visible:-outline-offset-3`}
      aria-pressed={picked}
      aria-label={`Box ${box}, ${LABELS[box]}`}
      disabled={locked}
      onClick={() => onPick(box)}
    >
      <span className="block h-full">{words}</span>
    </button>
  )
}

function BoxList({
  picked,
  locked,
  onPick,
}: {
  picked: string | undefined
  locked: boolean
  onPick: (box: Cms1500Box) => void
}) {
  const choose = (value: string) => {
    const known = cms1500Boxes.find(([box]) => box === value)
    if (known) onPick(known[0])
  }
  return (
    <label className="mt-3 flex flex-wrap items-center gap-3">
      <span>Box</span>
      <select
        className="input w-auto max-w-full"
        value={picked ?? ''}
        disabled={locked}
        onChange={(e) => choose(e.target.value)}
      >
        <option value="">choose on the form or here</option>
        {cms1500Boxes.map(([box, label]) => (
          <option key={box} value={box}>
            {box} {label}
          </option>
        ))}
      </select>
    </label>
  )
}
