import { renderMarkdown } from '#curriculum'
import type { ScenarioFault } from './read-scenario.ts'
import type { Scenario } from './scenario.ts'

/** The text of each record as HTML, by record. */
export type Chart = Readonly<Record<string, string>>

/** A record's text begins below a heading of the second level that is its title. */
const HEADING = /^## (.+)$/

/**
 * Reads the chart of a scenario: plain Markdown, one heading for each record. Faults are records without a text and
 * headings that are no record's title; what Markdown does not publish (raw HTML, scripts) is left out and told.
 */
export function readChart(
  text: string,
  { records }: Scenario,
): { readonly chart: Chart; readonly faults: readonly ScenarioFault[] } {
  const parts = new Map<string, string[]>()
  let part: string[] | null = null
  for (const line of text.split(/\r?\n/)) {
    const [, title] = HEADING.exec(line) ?? []
    if (title !== undefined) {
      part = []
      parts.set(title.trim(), part)
    } else part?.push(line)
  }
  const faults: ScenarioFault[] = []
  const chart: Record<string, string> = {}
  for (const { id, title } of records) {
    const own = parts.get(title)?.join('\n').trim() ?? ''
    parts.delete(title)
    if (own === '') faults.push({ path: `chart.mdx`, message: `the record “${title}” has no text` })
    const { html, faults: told } = renderMarkdown(own)
    chart[id] = html.startsWith('<') ? html : `<p>${html}</p>`
    for (const { message } of told) faults.push({ path: `chart.mdx: ${title}`, message })
  }
  for (const title of parts.keys())
    faults.push({ path: 'chart.mdx', message: `“${title}” is the title of no record` })
  return { chart, faults }
}
