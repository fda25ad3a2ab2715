/** The whole ledger as a file, in three forms. */
export function TranscriptLinks() {
  return (
    <section className="mt-12 border-t border-line pt-6" aria-labelledby="transcript">
      <h2 id="transcript" className="text-xl">
        Transcript
      </h2>
      <p className="mt-2 max-w-measure text-soft">Everything in your ledger, from here and from elsewhere.</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <a className="btn" href="/credits/transcript/pdf" download>
          PDF
        </a>
        <a className="btn" href="/credits/transcript/csv" download>
          CSV
        </a>
        <a className="btn" href="/credits/transcript/json" download>
          JSON
        </a>
      </p>
    </section>
  )
}
