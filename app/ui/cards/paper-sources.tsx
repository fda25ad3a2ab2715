/** Under a printed sheet: the sources of its cards, each once, by the numbers that the cards name. */
export function PaperSources({ sources }: { readonly sources: readonly string[] }) {
  return (
    <section aria-labelledby="sources" className="hidden print:block">
      <h2 id="sources" className="mt-4 text-base">
        Sources
      </h2>
      <ol className="list-decimal pl-6 text-sm">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ol>
    </section>
  )
}
