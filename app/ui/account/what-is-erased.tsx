import type { ErasureLine } from '#accounts'
import { DELETED, KEPT } from '#accounts'

/** What an erasure deletes and what stays, line by line. */
export function WhatIsErased() {
  return (
    <>
      <Lines id="deleted" title="What is deleted" lines={Object.values(DELETED)} />
      <Lines id="kept" title="What stays, and why" lines={Object.values(KEPT)} />
      <p className="mb-10 text-sm text-soft">
        Copies that were made of the whole database before are not changed: ask whoever runs this site how
        long they keep backups. Logs of the server hold no names and no addresses.
      </p>
    </>
  )
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly ErasureLine[] }) {
  return (
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="mb-3 text-2xl">
        {title}
      </h2>
      <dl className="border-t border-line">
        {lines.map(({ what, how }) => (
          <div key={what} className="grid gap-x-8 gap-y-1 border-b border-line py-3 sm:grid-cols-2">
            <dt className="font-medium">{what}</dt>
            <dd className="text-soft">{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
