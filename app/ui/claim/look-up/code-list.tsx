import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { CodeEntry } from './code-book.ts'

interface CodeListProps {
  readonly id: string
  readonly name: string
  readonly under: RefObject<HTMLInputElement | null>
  readonly options: readonly CodeEntry[]
  readonly active: number | null
  /** Diagnoses are read with their dot, and written without. */
  readonly dotted: boolean
  readonly onChoose: (entry: CodeEntry) => void
}

const MARGIN = 8

/** Below the field or, where there is more room, above it; never beyond the window. */
function place(list: HTMLElement, field: HTMLElement): void {
  const box = field.getBoundingClientRect()
  const width = Math.min(416, innerWidth - 2 * MARGIN)
  const below = innerHeight - box.bottom - MARGIN
  const isAbove = below < 200 && box.top > below
  list.style.width = `${width}px`
  list.style.maxHeight = `${Math.min(320, (isAbove ? box.top : below) - MARGIN)}px`
  list.style.left = `${Math.max(MARGIN, Math.min(box.left - 6, innerWidth - width - MARGIN))}px`
  list.style.top = isAbove ? 'auto' : `${box.bottom + 4}px`
  list.style.bottom = isAbove ? `${innerHeight - box.top + 4}px` : 'auto'
}

const withDot = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code)

/** The list of a combobox. It stands in the top layer, where no pane that scrolls can cut it off. */
export function CodeList({ id, name, under, options, active, dotted, onChoose }: CodeListProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (list.current?.isConnected && !list.current.matches(':popover-open')) list.current.showPopover()
    if (list.current && under.current) place(list.current, under.current)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen has moved when `active` has
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  useEffect(() => {
    const follow = () => {
      if (list.current && under.current) place(list.current, under.current)
    }
    // Panes scroll inside the page; their events do not bubble, but they can be caught on the way down.
    addEventListener('scroll', follow, true)
    addEventListener('resize', follow)
    return () => {
      removeEventListener('scroll', follow, true)
      removeEventListener('resize', follow)
    }
  }, [under])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      popover="manual"
      aria-label={name}
      className="code-list no-print"
      tabIndex={-1}
    >
      {options.map((entry, i) => (
        <div
          key={entry.code}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          // The field keeps the focus while the pointer chooses.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChoose(entry)
          }}
        >
          <b>{dotted ? withDot(entry.code) : entry.code}</b> <span>{entry.label}</span>
        </div>
      ))}
    </div>
  )
}
