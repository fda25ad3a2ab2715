import type { MetaFunction } from '@remix-run/node'
import { useState } from 'react'
import type { ReceiptCheck } from '#exams'
import { checkReceipt } from '#exams'
import { count } from '#kernel/text.ts'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Check a receipt · Cleanclaim' }]

/** Checks a receipt in the browser: the file never leaves the device. */
export default function CheckReceiptPage() {
  const [found, setFound] = useState<ReceiptCheck | null>(null)
  const check = async (file: File | undefined) => setFound(file ? checkReceipt(await file.text()) : null)
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Check a receipt">
        <p>
          A receipt holds the form and every event of a sitting, each tied to the one before. Choose the file;
          it is read on this device and not sent.
        </p>
      </PageHead>
      <label htmlFor="receipt" className="mb-1.5 block font-medium">
        Receipt file
      </label>
      <input
        id="receipt"
        type="file"
        accept="application/json,.json"
        className="input mb-6"
        onChange={(event) => void check(event.target.files?.[0])}
      />
      {found && <Found found={found} />}
    </div>
  )
}

function Found({ found }: { found: ReceiptCheck }) {
  if (found.state === 'whole')
    return (
      <Notice tone="good">
        <p className="font-medium">Whole: {count(found.events, 'event')} kept, none missing.</p>
        <p className="mt-1 text-sm text-soft">
          Compare the chain with the one in the report: <code className="break-all">{found.head}</code>
        </p>
      </Notice>
    )
  return (
    <Notice tone="bad">
      <p className="font-medium">
        {found.state === 'unreadable' ? 'This file cannot be checked.' : `Not whole: ${found.where}.`}
      </p>
      <p className="mt-1">{found.why}</p>
    </Notice>
  )
}
