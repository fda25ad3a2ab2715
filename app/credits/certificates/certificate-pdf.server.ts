import { dayInWords } from '#kernel/time.ts'
import type { Paper } from '../print/sheet.server.ts'
import { Sheet } from '../print/sheet.server.ts'
import type { Certificate } from './certificate.ts'
import { shownCode } from './check-code.ts'

const SOFT = '#4A5565'
const RED = '#C2313C'
const RULE = '#CFC8BA'

/**
 * A certificate on one sheet, with all that boards ask to stand on it (certification.md §5). The same record and copy give
 * the same bytes.
 *
 * @param checkAt where its code can be checked, as a person would type it
 */
export async function certificatePdf(
  certificate: Certificate,
  paper: Paper,
  checkAt: string,
): Promise<Uint8Array> {
  const { body, copies, revoked, issuedAt } = certificate
  const { accreditation: a, participant } = body
  const copy = copies.at(-1)
  const isDuplicate = (copy?.n ?? 1) > 1
  const title = `Certificate of completion: ${a.subject.title}`
  const at = copy?.issuedAt ?? issuedAt
  const sheet = new Sheet({ title, author: a.provider.name, at, paper, landscape: true })
  const { width, height } = sheet
  const middle = width / 2
  const center = { align: 'center' } as const
  sheet.ornament((doc) => {
    doc
      .lineWidth(2.2)
      .rect(26, 26, width - 52, height - 52)
      .stroke(RED)
    doc
      .lineWidth(0.6)
      .rect(32, 32, width - 64, height - 64)
      .stroke(RED)
  })
  if (isDuplicate)
    sheet.line('DUPLICATE', width - 52, 62, { face: 'bold', size: 12, color: RED, align: 'right', wide: 2 })
  sheet.line(a.provider.name, middle, 76, { ...center, face: 'bold', size: 11, color: SOFT, wide: 1.2 })
  sheet.line('Certificate of completion', middle, 120, { ...center, face: 'strong', size: 34 }, 'H1')
  sheet.line('This is to certify that', middle, 150, { ...center, face: 'italic', size: 13, color: SOFT })
  const nameSize = sheet.widthOf(participant, { face: 'serif', size: 32 }) > width - 160 ? 20 : 32
  let y = 188
  for (const one of sheet.lines(participant, width - 160, { size: nameSize })) {
    sheet.line(one, middle, y, { ...center, size: nameSize })
    y += nameSize * 1.2
  }
  if (body.memberNumber) {
    sheet.line(`Member number ${body.memberNumber}`, middle, y - 8, {
      ...center,
      face: 'sans',
      size: 10,
      color: SOFT,
    })
    y += 12
  }
  const did =
    a.subject.kind === 'lesson' ? 'completed the lesson, and passed its post-test,' : 'passed the examination'
  sheet.line(did, middle, y + 2, { ...center, face: 'italic', size: 13, color: SOFT })
  y += 32
  const isLong = sheet.lines(a.subject.title, width - 180, { face: 'strong', size: 20 }).length > 2
  const size = isLong ? 14 : 20
  for (const one of sheet.lines(a.subject.title, width - 180, { face: 'strong', size })) {
    sheet.line(one, middle, y, { ...center, face: 'strong', size }, 'H2')
    y += size * 1.25
  }
  sheet.line(a.domain, middle, y - 2, { ...center, face: 'sans', size: 10, color: SOFT })
  facts(sheet, certificate, y + 24)
  foot(sheet, certificate, checkAt)
  if (revoked)
    sheet.line('REVOKED', middle, height - 190, { ...center, face: 'bold', size: 26, color: RED, wide: 4 })
  return sheet.finish()
}

/** What is counted and by whom it was approved, in three columns. */
function facts(sheet: Sheet, { body }: Certificate, top: number): void {
  const { accreditation: a } = body
  const { approval } = a
  const credits = approval
    ? `${approval.credits} ${approval.credits === 1 ? 'credit' : 'credits'}, ${a.minutes} minutes`
    : `${a.minutes} minutes, no credits`
  const columns: readonly (readonly [string, string])[] = [
    ['Completed on', dayInWords(body.completedOn)],
    ['Place and delivery', 'Online, on demand, at one’s own pace'],
    ['Minutes and credits', credits],
    ['Approval', approval ? `${approval.boardName}, no. ${approval.number}` : 'Not approved by any board'],
    [approval ? 'Approval valid' : 'Offered', `${dayInWords(a.window.from)} to ${dayInWords(a.window.to)}`],
    ['Post-test', `Passed with ${body.percent} %; ${a.postTest.pass} % were needed`],
  ]
  const step = (sheet.width - 144) / 3
  columns.forEach(([name, value], n) => {
    const x = 72 + (n % 3) * step
    const y = top + Math.floor(n / 3) * 46
    sheet.line(name.toUpperCase(), x, y, { face: 'bold', size: 7.5, color: SOFT, wide: 0.8 })
    sheet.block(value, x, y + 14, step - 18, { face: 'serif', size: 11 })
  })
}

/** Who signs, how to reach them, and how to check the paper. */
function foot(sheet: Sheet, { body, copies }: Certificate, checkAt: string): void {
  const { provider } = body.accreditation
  const copy = copies.at(-1)
  const y = sheet.height - 106
  const right = sheet.width - 72
  sheet.line(provider.signature.name, 72, y, { face: 'italic', size: 18 })
  sheet.ornament((doc) =>
    doc
      .lineWidth(0.7)
      .moveTo(72, y + 8)
      .lineTo(300, y + 8)
      .stroke(RULE),
  )
  sheet.line(`${provider.signature.role}, ${provider.name}`, 72, y + 22, { face: 'sans', size: 9 })
  sheet.block(`${provider.address} · ${provider.contact}`, 72, y + 36, 300, {
    face: 'sans',
    size: 8.5,
    color: SOFT,
  })
  const code = shownCode(copy?.code ?? '')
  sheet.line('VERIFICATION CODE', right, y - 12, {
    face: 'bold',
    size: 7.5,
    color: SOFT,
    align: 'right',
    wide: 0.8,
  })
  sheet.line(code, right, y + 6, { face: 'bold', size: 16, align: 'right', wide: 1 })
  sheet.line(`Check it at ${checkAt}`, right, y + 22, { face: 'sans', size: 9, align: 'right' })
  const day = (ms: number) => dayInWords(new Date(ms).toISOString().slice(0, 10))
  const issued = `Issued on ${dayInWords(body.issuedOn)}`
  const again = copy && copy.n > 1 ? `. Duplicate no. ${copy.n - 1}, issued on ${day(copy.issuedAt)}` : ''
  sheet.line(issued + again, right, y + 36, { face: 'sans', size: 8.5, color: SOFT, align: 'right' })
}
