import type { Instant } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'
import type { Paper } from '../print/sheet.server.ts'
import { Sheet } from '../print/sheet.server.ts'
import type { CycleOf } from './transcript-groups.ts'
import { transcriptGroups } from './transcript-groups.ts'

const SOFT = '#4A5565'
const LEFT = 54

interface Of {
  readonly name: string
  readonly asOf: string
  readonly now: Instant
  readonly paper: Paper
  /** The cycles by which lines are grouped; missing: by calendar year. */
  readonly cycleOf?: CycleOf
}

/** A ledger to print: by credential and cycle, with sums, and page numbers at the foot. */
export async function transcriptPdf(
  ledger: LedgerFile,
  { name, asOf, now, paper, cycleOf }: Of,
): Promise<Uint8Array> {
  const sheet = new Sheet({ title: `Transcript of ${name}`, author: 'Cleanclaim', at: now, paper })
  const right = sheet.width - LEFT
  const titleWidth = right - LEFT - 170
  let y = 120
  const need = (space: number) => {
    if (y + space <= sheet.height - 70) return
    sheet.doc.addPage()
    y = 64
  }
  sheet.line('Continuing education transcript', LEFT, 70, { face: 'strong', size: 22 }, 'H1')
  sheet.line(`${name} · as of ${dayInWords(asOf)}`, LEFT, 92, { face: 'sans', size: 10, color: SOFT })
  const groups = transcriptGroups(ledger, cycleOf)
  if (groups.length === 0) sheet.line('Nothing is in this ledger yet.', LEFT, y)
  for (const { credential, memberNumber, years, minutes } of groups) {
    need(70)
    const member = memberNumber ? ` · member number ${memberNumber}` : ''
    sheet.line(`${credential ?? 'For no credential'}${member}`, LEFT, y, { face: 'strong', size: 14 }, 'H2')
    sheet.line(`${minutes} minutes in all`, right, y, { face: 'sans', size: 10, align: 'right' })
    y += 20
    for (const group of years) {
      need(50)
      sheet.line(group.year, LEFT, y, { face: 'bold', size: 10 }, 'H3')
      sheet.line(`${group.minutes} minutes`, right, y, { face: 'sans', size: 9, color: SOFT, align: 'right' })
      y += 16
      for (const entry of group.entries) {
        const { activity: a } = entry
        const lines = sheet.lines(a.title, titleWidth, { size: 10.5 })
        need(lines.length * 14 + 24)
        sheet.line(a.completedOn, LEFT, y, { face: 'sans', size: 9, color: SOFT })
        sheet.line(`${a.minutesEarned} of ${a.minutesOffered} min`, right, y, {
          face: 'sans',
          size: 9,
          align: 'right',
        })
        for (const line of lines) {
          sheet.line(line, LEFT + 72, y, { size: 10.5 })
          y += 14
        }
        y =
          sheet.block(detailOf(entry), LEFT + 72, y - 1, titleWidth + 20, {
            face: 'sans',
            size: 8.5,
            color: SOFT,
          }) + 6
      }
    }
    y += 12
  }
  sheet.numberPages(name, right)
  return sheet.finish()
}

function detailOf({ activity: a, evidence, reversed, denied }: LedgerEntry): string {
  const approvals = a.approvals.map(({ board, number }) => `${board} ${number ?? ''}`.trim())
  const state = reversed
    ? `taken back on ${reversed.on}: ${reversed.reason}`
    : denied
      ? `denied on ${denied.on}: ${denied.reason}`
      : evidence
  return [a.provider, a.delivery, ...(a.place ? [a.place] : []), ...approvals, state].join(' · ')
}
