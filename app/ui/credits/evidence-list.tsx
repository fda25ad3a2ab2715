import { Form } from '@remix-run/react'
import type { LedgerLine, RefusedFile } from '#credits'
import { TYPE_NAMES } from '#credits'
import { DayTime } from '#ui/kit/day-time.tsx'
import { FileField } from './file-field.tsx'

const kilobytes = (size: number): string =>
  `${Math.max(1, Math.round(size / 1024)).toLocaleString('en-US')} KB`

/** The files that prove a line, with their checksums; more can be added while the line stands. */
export function EvidenceList({
  line,
  zone,
  refused,
}: {
  line: LedgerLine
  zone: string
  refused: readonly RefusedFile[]
}) {
  const { files, entry, verdict } = line
  return (
    <section aria-labelledby="evidence" className="mb-8">
      <h2 id="evidence" className="mb-2 text-xl">
        Evidence
      </h2>
      {files.length === 0 && <p className="mb-3 text-soft">No file is kept with this line.</p>}
      <ul className="mb-4 grid gap-4">
        {files.map(({ id, name, type, size, checksum, at }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-2">
            {(type === 'image/png' || type === 'image/jpeg') && (
              <img
                src={`/credits/evidence/${id}?view=1`}
                alt={`Preview of ${name}`}
                className="max-h-32 max-w-40 rounded-house border border-line"
              />
            )}
            <div className="min-w-0 flex-1 break-words">
              <a href={`/credits/evidence/${id}`} download>
                {name}
              </a>
              <span className="block text-sm text-soft">
                {TYPE_NAMES[type]}, {kilobytes(size)}, kept <DayTime at={at} zone={zone} />
              </span>
              <span className="block text-sm text-soft">
                SHA-256 <code>{checksum}</code>
              </span>
            </div>
            {!entry.reversed && !verdict && (
              <Form method="post" className="no-print">
                <input type="hidden" name="intent" value="remove-file" />
                <input type="hidden" name="file" value={id} />
                <button type="submit" className="btn btn-quiet" aria-label={`Remove ${name}`}>
                  Remove
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {!entry.reversed && (
        <Form method="post" encType="multipart/form-data" className="no-print grid gap-2">
          <input type="hidden" name="intent" value="attach" />
          <FileField refused={refused} label="Add files" />
          <p>
            <button type="submit" className="btn">
              Keep them with this line
            </button>
          </p>
        </Form>
      )}
    </section>
  )
}
