import type { ChangeEvent } from 'react'
import { useState } from 'react'
import type { RefusedFile } from '#credits'
import { MOST_BYTES, MOST_FILES } from '#credits'

/** Files that prove an activity. What is too large or too many is said before it is sent for nothing. */
export function FileField({
  refused = [],
  label = 'Files',
}: {
  refused?: readonly RefusedFile[]
  label?: string
}) {
  const [trouble, setTrouble] = useState('')
  const look = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])]
    const large = files.filter(({ size }) => size > MOST_BYTES).map(({ name }) => name)
    const say =
      large.length > 0
        ? `larger than 10 MB: ${large.join(', ')}`
        : files.length > MOST_FILES
          ? `at most ${MOST_FILES} files`
          : ''
    // The browser itself keeps a form from being sent that has a field with a complaint.
    event.currentTarget.setCustomValidity(say)
    setTrouble(say)
  }
  const said = [...(trouble ? [trouble] : []), ...refused.map(({ name, why }) => `${name} ${why}`)]
  return (
    <div>
      <label htmlFor="files" className="mb-1 block font-medium">
        {label}
      </label>
      <p id="files-hint" className="mb-1.5 text-sm text-soft">
        PDF, PNG, JPEG or HEIC, 10 MB each, at most {MOST_FILES}. Seen by you and by whoever audits you.
      </p>
      <input
        id="files"
        name="files"
        type="file"
        multiple
        accept=".pdf,.png,.jpg,.jpeg,.heic,application/pdf,image/png,image/jpeg,image/heic"
        onChange={look}
        className="input"
        aria-invalid={said.length > 0 ? true : undefined}
        aria-describedby={said.length > 0 ? 'files-hint files-error' : 'files-hint'}
      />
      <div id="files-error" className="mt-1 min-h-5 text-sm text-bad">
        {said.map((one) => (
          <p key={one}>⚠ {one}</p>
        ))}
      </div>
    </div>
  )
}
