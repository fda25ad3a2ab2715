import { Fragment } from 'react'
import type { PaperForm } from '#billing'
import { Box } from './box.tsx'
import { AFTER_LINES, BEFORE_LINES } from './box-drawings.ts'
import { LINES_ON_PAGE } from './edit-form.ts'
import type { Notes } from './notes.ts'
import { ServiceLines } from './service-lines.tsx'

interface SheetPageProps {
  readonly boxes: PaperForm['boxes']
  /** The lines of each page that is drawn here. */
  readonly pages: readonly PaperForm['lines'][]
  /** The first of these pages, from 1, and how many there are altogether. */
  readonly page: number
  readonly of: number
  readonly notes: Notes
  readonly isReadOnly: boolean
  readonly onAdd?: (() => void) | undefined
}

/**
 * The CMS-1500 (02/12): its boxes where the paper has them, in the order of their numbers. On paper each six lines have a
 * page of their own; on the screen they stand below each other, so that nobody fills in the other boxes twice.
 */
export function SheetPage({ boxes, pages, page, of, notes, isReadOnly, onAdd }: SheetPageProps) {
  const shared = { boxes, notes, isReadOnly }
  const last = pages.length - 1
  return (
    <div className="cms-page">
      <div className="cms-title" aria-hidden="true">
        <span className="cms-title-name">CMS-1500</span>
        <span>Health insurance claim form, version 02/12</span>
        {of > 1 && <span>{pages.length > 1 ? `${of} pages` : `Page ${page} of ${of}`}</span>}
      </div>
      {BEFORE_LINES.map((drawing) => (
        <Fragment key={drawing.id}>
          {drawing.id === '10a' && (
            <div className="cms-box box-10">
              <span className="cms-part">
                <span className="cms-small" aria-hidden="true">
                  <b>10</b> Does the condition come from
                </span>
              </span>
            </div>
          )}
          <Box drawing={drawing} {...shared} />
        </Fragment>
      ))}
      <div className="cms-six-box box-24">
        {pages.map((lines, i) => (
          // Pages are their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={i}>
            {i > 0 && (
              <p className="cms-band">Page {page + i}: the other boxes are printed again as above.</p>
            )}
            <ServiceLines
              lines={lines}
              from={(page - 1 + i) * LINES_ON_PAGE + 1}
              notes={notes}
              isReadOnly={isReadOnly}
              onAdd={i === last && lines.length < LINES_ON_PAGE ? onAdd : undefined}
            />
          </Fragment>
        ))}
        {onAdd && pages[last]?.length === LINES_ON_PAGE && (
          <button type="button" className="cms-add cms-add-page no-print" onClick={onAdd}>
            Add line {(page + last) * LINES_ON_PAGE + 1} on a new page
          </button>
        )}
      </div>
      {AFTER_LINES.map((drawing) => (
        <Box key={drawing.id} drawing={drawing} {...shared} />
      ))}
    </div>
  )
}
