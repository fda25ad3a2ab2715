import './sheet.css'
import './sheet-list.css'
import './sheet-parts.css'
import type { FocusEvent, PointerEvent } from 'react'
import { memo, useEffect, useId, useMemo, useRef } from 'react'
import type { ClaimFault, FindingJson, PaperForm } from '#billing'
import type { Lens, Ties } from '../lens/lens.ts'
import { NO_TIES, useLens } from '../lens/lens.ts'
import { Lit } from '../lens/lit.tsx'
import type { LookUp, LookUpMore } from '../look-up/search-codes.ts'
import { Caption } from './caption.tsx'
import { pagesOf } from './edit-form.ts'
import { goTo } from './move-focus.ts'
import { notesOf, useSameNotes } from './notes.ts'
import type { Sheet } from './sheet-context.ts'
import { SheetContext } from './sheet-context.ts'
import type { SheetKey } from './sheet-keys.ts'
import { SheetPage } from './sheet-page.tsx'
import { useForm } from './use-form.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import { useView } from './use-view.ts'
import { ViewSwitch } from './view-switch.tsx'

export interface ClaimSheetProps {
  readonly form: PaperForm
  readonly onChange: (form: PaperForm) => void
  readonly findings?: readonly Pick<FindingJson, 'box' | 'element' | 'line' | 'message'>[]
  /** What of the form cannot be read as a claim. */
  readonly faults?: readonly ClaimFault[]
  /** Places that are lit whatever is pointed at: what the coach speaks of. */
  readonly lit?: readonly SheetKey[]
  readonly readOnly?: boolean
  readonly lookUp?: LookUp | null
  readonly lookUpMore?: LookUpMore | null
  /** Ties the form to its 837P; both views are given the same. */
  readonly lens?: Lens
  readonly ties?: Ties
  readonly onFocusBox?: (key: SheetKey) => void
}

const NONE: readonly never[] = []

/** The claim form, to be filled in by keyboard, by pointer or by touch. It holds nothing: what is typed goes to `onChange`. */
export const ClaimSheet = memo(function ClaimSheet(props: ClaimSheetProps) {
  const {
    form,
    findings = NONE,
    faults = NONE,
    readOnly = false,
    lookUp = null,
    lookUpMore = null,
    ties = NO_TIES,
    lit,
    onFocusBox,
  } = props
  const own = useLens()
  const lens = props.lens ?? own
  const root = useRef<HTMLElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const [view, setView] = useView()
  const edit = useForm(form, props.onChange, readOnly)
  const { onKeyDown, insert } = useSheetKeys(root, readOnly ? null : edit)
  const sheet = useMemo<Sheet>(
    () => ({ mode: 'edit', prefix, lookUp, lookUpMore, write: edit.write }),
    [prefix, lookUp, lookUpMore, edit.write],
  )
  const lines = form.lines.length
  const notes = useSameNotes(useMemo(() => notesOf(findings, faults, lines), [findings, faults, lines]))

  useEffect(
    () =>
      lens.onGo((side, key) => {
        if (side === 'paper' && root.current) goTo(root.current, key)
      }),
    [lens],
  )
  const cellOf = (target: EventTarget): SheetKey | null =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? null) : null
  const focus = (event: FocusEvent) => {
    const key = cellOf(event.target)
    if (key === null) return
    lens.focus('paper', key)
    onFocusBox?.(key)
  }
  const hover = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') lens.hover('paper', cellOf(event.target))
  }
  return (
    <SheetContext.Provider value={sheet}>
      <section
        ref={root}
        className="cms-sheet"
        aria-label="CMS-1500 claim form"
        data-own-keys=""
        onKeyDown={onKeyDown}
        onFocus={focus}
        onPointerMove={hover}
        onPointerLeave={() => lens.hover('paper', null)}
      >
        <ViewSwitch
          view={view}
          onView={setView}
          name={prefix}
          deleted={edit.deleted}
          onRestore={edit.restore}
        />
        <div ref={pane} className="cms-pane" data-view={view}>
          <SheetPage
            boxes={form.boxes}
            pages={pagesOf(form)}
            page={1}
            of={pagesOf(form).length}
            notes={notes}
            isReadOnly={readOnly}
            onAdd={readOnly ? undefined : () => insert(edit.count() + 1)}
          />
        </div>
        <Caption lens={lens} ties={ties} notes={notes} />
        <Lit
          lens={lens}
          ties={ties}
          side="paper"
          within={root}
          pane={pane}
          {...(lit ? { always: lit } : {})}
        />
      </section>
    </SheetContext.Provider>
  )
})
