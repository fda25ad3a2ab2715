import type { ReactNode, RefObject } from 'react'
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
  /** A larger table has others. */
  readonly more: boolean
  readonly onMore: () => void
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
export function CodeList(props: CodeListProps) {
  const { id, name, under, options, active, dotted, more, onMore, onChoose } = props
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
      {tablesOf(options).map(({ table, entries }) => (
        <CodeGroup key={table} table={table}>
          {entries.map(({ entry, i }) => (
            <Option
              key={entry.code}
              id={`${id}-${i}`}
              isActive={i === active}
              onChoose={() => onChoose(entry)}
            >
              <b>{dotted ? withDot(entry.code) : entry.code}</b>{' '}
              <span>
                {entry.label || 'No words for this number here'}
                {entry.days !== undefined && entry.days !== '' && <i>, {entry.days}</i>}
              </span>
            </Option>
          ))}
        </CodeGroup>
      ))}
      {more && (
        <Option id={`${id}-${options.length}`} isActive={active === options.length} onChoose={onMore}>
          <span>Show more</span>
        </Option>
      )}
    </div>
  )
}

interface Group {
  readonly table: string
  readonly entries: { readonly entry: CodeEntry; readonly i: number }[]
}

/** Entries by the table they are from, each with its place among all. */
function tablesOf(options: readonly CodeEntry[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const [i, entry] of options.entries()) {
    const table = entry.table ?? ''
    const group = groups.get(table) ?? { table, entries: [] }
    group.entries.push({ entry, i })
    groups.set(table, group)
  }
  return [...groups.values()]
}

function CodeGroup({ table, children }: { table: string; children: ReactNode }) {
  if (table === '') return children
  return (
    <div role="group" aria-label={table}>
      <p aria-hidden="true" className="code-table">
        {table}
      </p>
      {children}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly isActive: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

function Option({ id, isActive, onChoose, children }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // The field keeps the focus while the pointer chooses.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChoose()
      }}
    >
      {children}
    </div>
  )
}
