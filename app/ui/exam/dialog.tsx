import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'

interface DialogProps {
  readonly open: boolean
  readonly title: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A native modal dialog: focus goes to what is marked `data-first` and stays inside, Esc closes, focus returns. */
export function Dialog({ open, title, wide = false, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = box.current
    if (!dialog) return
    if (open && !dialog.open) {
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={box}
      aria-labelledby={titleId}
      // A dialog reports its closing a moment later: too late for who presses the next key, and then it may be open again.
      onCancel={(event) => {
        event.preventDefault()
        box.current?.close()
        onClose()
      }}
      onClose={() => {
        if (!box.current?.open) onClose()
      }}
      className={`m-auto max-h-[90dvh] w-[min(94vw,var(--w))] overflow-auto rounded-house border border-line bg-raised p-5 text-ink shadow-float backdrop:bg-black/40 sm:p-7 ${wide ? '[--w:62rem]' : '[--w:34rem]'}`}
    >
      {open && (
        <>
          <div className="mb-4 flex items-start justify-between gap-4">
            <h2 id={titleId} className="text-2xl">
              {title}
            </h2>
            <button type="button" className="btn px-3" onClick={onClose} aria-label="Close">
              ✕
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
