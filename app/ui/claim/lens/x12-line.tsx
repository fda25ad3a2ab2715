import { memo } from 'react'
import { partsOf } from './x12-text.ts'

interface X12LineProps {
  readonly index: number
  readonly text: string
  readonly element: string
  readonly component: string
  readonly end: string
}

/** One segment; each element is a button, so that it can be reached and pointed at. Drawn anew only when its text changes. */
export const X12Line = memo(function X12Line({ index, text, element, component, end }: X12LineProps) {
  return (
    <li className="x12-line" data-segment={index}>
      {partsOf(text, index, element, component).map((part) => (
        <span key={part.key}>
          {part.before !== '' && <span className="x12-mark">{part.before}</span>}
          {part.text.trim() === '' ? (
            part.text
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={part.element === 0 ? 'x12-part x12-name' : 'x12-part'}
              data-cell={part.key}
            >
              {part.text}
            </button>
          )}
        </span>
      ))}
      <span className="x12-mark">{end}</span>
    </li>
  )
})
