import { Link } from '@remix-run/react'
import type { SectionCounts } from '#curriculum'
import { itemsIn } from '#curriculum'
import { Sideways } from '#ui/kit/sideways.tsx'

type Row = SectionCounts & { readonly title: string }

const LEVELS = ['recall', 'apply', 'analyze']
const DIFFICULTIES = ['1', '2', '3', '4', '5']
const total = (rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

/** How much every section has: two tables, of amounts and of types, each with its sum. */
export function SectionCountsTable({ rows }: { rows: readonly Row[] }) {
  const types = [...new Set(rows.flatMap(({ items }) => Object.keys(items)))].toSorted()
  return (
    <div className="grid gap-10">
      <Counts
        caption="Lessons, questions, templates and cards by section"
        rows={rows}
        columns={[
          ['Lessons', (row) => row.lessons],
          ['Questions', (row) => itemsIn(row)],
          ['Verified', (row) => row.verified],
          ['Templates', (row) => row.templates],
          ['Cards', (row) => row.cards],
          ...LEVELS.map((level): Column => [capital(level), (row) => row.levels[level] ?? 0]),
        ]}
      />
      <Counts
        caption="Questions by type and difficulty (1 easy to 5 hard)"
        rows={rows}
        columns={[
          ...types.map((type): Column => [capital(type), (row) => row.items[type] ?? 0]),
          ...DIFFICULTIES.map((one): Column => [one, (row) => row.difficulties[one] ?? 0]),
        ]}
      />
    </div>
  )
}

type Column = readonly [title: string, of: (row: Row) => number]
const capital = (word: string): string =>
  word === 'truefalse' ? 'True or false' : word[0]?.toUpperCase() + word.slice(1)

interface CountsProps {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
}

function Counts({ caption, rows, columns }: CountsProps) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 font-medium">{caption}</figcaption>
      <Sideways label={caption}>
        <table className="sheet border-separate border-spacing-0">
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 bg-paper print:static print:bg-transparent">
                Section
              </th>
              {columns.map(([title]) => (
                <th key={title} scope="col" className="text-right whitespace-nowrap">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.section}>
                <th scope="row" className="sticky left-0 print:static min-w-32 bg-paper text-dense">
                  <Link to={`/lessons/${row.section}`}>{row.title}</Link>
                </th>
                {columns.map(([title, of]) => (
                  <td key={title} className="tabular text-right">
                    {of(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-medium">
              <th
                scope="row"
                className="sticky left-0 bg-paper print:static print:bg-transparent text-dense text-ink"
              >
                In all
              </th>
              {columns.map(([title, of]) => (
                <td key={title} className="tabular text-right">
                  {total(rows, of)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Sideways>
    </figure>
  )
}
