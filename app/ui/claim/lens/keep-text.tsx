import { useState } from 'react'

/** Copies a text, or saves it as a file; both in the browser, from what it has. */
export function KeepText({ text, fileName }: { text: string; fileName: string }) {
  const [said, say] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      say('Copied.')
    } catch {
      say('The browser does not let this page copy. Download it instead.')
    }
  }
  const download = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    // The browser has taken the text by the next turn.
    setTimeout(() => URL.revokeObjectURL(address), 0)
  }
  return (
    <div className="x12-keep no-print">
      <span role="status" className="x12-said">
        {said}
      </span>
      <button type="button" className="x12-button" onClick={copy}>
        Copy
      </button>
      <button type="button" className="x12-button" onClick={download}>
        Download
      </button>
    </div>
  )
}
