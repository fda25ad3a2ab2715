import { dayInWords } from '#kernel/time.ts'
import { Sheet } from '../print/sheet.server.ts'
import type { PackPlan } from './pack-texts.ts'
import { figure, transcriptRows } from './pack-texts.ts'

const SOFT = '#4A5565'
const LEFT = 54
const FOOT = 64

/**
 * The transcript of a pack on Letter paper: the board's cycle by requirement, each record under every requirement it
 * serves, with what it counts for and why. Dated by the day of the statement: the same statement gives the same bytes.
 */
export async function packTranscriptPdf(plan: PackPlan): Promise<Uint8Array> {
  const { owner, statement } = plan
  const { cycle, asOf } = statement
  const title = `Transcript of ${owner.name}, ${owner.board}`
  const sheet = new Sheet({
    title,
    author: 'Cleanclaim',
    at: Date.parse(`${asOf}T12:00:00Z`),
    paper: 'LETTER',
  })
  const right = sheet.width - LEFT
  const wide = right - LEFT
  const small = { face: 'sans', size: 9, color: SOFT } as const
  let y = 70
  const need = (space: number) => {
    if (y + space <= sheet.height - FOOT) return
    sheet.doc.addPage()
    y = 64
  }
  sheet.line('Transcript by requirement', LEFT, y, { face: 'strong', size: 20 }, 'H1')
  y += 22
  for (const said of [
    owner.name,
    ...owner.credentials.map(
      ({ name, memberNumber }) => `${name}, member number ${memberNumber ?? 'not written down'}`,
    ),
    `${owner.board}, cycle ${dayInWords(cycle.start)} to ${dayInWords(cycle.end)}, as of ${dayInWords(asOf)}`,
  ])
    y = sheet.block(said, LEFT, y, wide, { face: 'sans', size: 10, color: SOFT })
  for (const { group, rows } of transcriptRows(plan)) {
    y += 14
    need(60)
    y = sheet.block(
      group.requirement?.title ?? 'Recorded, not counted',
      LEFT,
      y,
      wide,
      { face: 'strong', size: 13 },
      'H2',
    )
    y = sheet.block(figure(group), LEFT, y, wide, { face: 'sans', size: 10 })
    if (group.requirement) y = sheet.block(group.requirement.why, LEFT, y, wide, small)
    if (rows.length === 0) y = sheet.block('No record.', LEFT, y, wide, small)
    for (const row of rows) {
      const [number, day, name, provider, kind, delivery, earned, offered, approvals, proof, credits, why] =
        row.map(String)
      const detail = [provider, kind, delivery, `${earned} of ${offered} minutes`, approvals, proof].filter(
        Boolean,
      )
      const titles = sheet.lines(name ?? '', wide - 150, { size: 10.5 })
      y += 4
      need(titles.length * 14 + 40)
      sheet.line(`${number}.  ${day}`, LEFT, y, { face: 'sans', size: 9, color: SOFT })
      sheet.line(`${credits} ${credits === '1' ? 'credit' : 'credits'}`, right, y, {
        face: 'bold',
        size: 9.5,
        align: 'right',
      })
      for (const one of titles) {
        sheet.line(one, LEFT + 84, y, { size: 10.5 })
        y += 14
      }
      y = sheet.block(detail.join(' · '), LEFT + 84, y - 1, wide - 84, small)
      y = sheet.block(why ?? '', LEFT + 84, y, wide - 84, small)
    }
  }
  sheet.numberPages(owner.name, right)
  return sheet.finish()
}
