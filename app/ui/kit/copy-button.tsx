import { useState } from 'react'

/** Copies a text, and says that it did, or how else one gets it. */
export function CopyButton({ text, name }: { readonly text: string; readonly name: string }) {
  const [said, say] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      say('Copied.')
    } catch {
      say('The browser does not let this page copy. Mark the text and copy it.')
    }
  }
  return (
    <span className="flex flex-wrap items-center gap-3">
      <button type="button" className="btn" onClick={copy}>
        {name}
      </button>
      <span role="status" className="text-soft">
        {said}
      </span>
    </span>
  )
}
