import { z } from 'zod'
import type { BoxName, Claim, ClaimFault, ClaimJson, LineBoxName, Outcome, PaperForm } from '#billing'
import { BOXES, boxesOf, Coverage, claimFromBoxes, claimJson, LINE_BOXES, readClaim } from '#billing'

const BOX = z.string().max(500)
const boxNames = Object.keys(BOXES) as BoxName[]
const lineNames = Object.keys(LINE_BOXES) as LineBoxName[]

type CoverageJson = ClaimJson['coverages'][number]
/** A plan as a claim in JSON writes it: looked at, and kept as it is written. */
const PlanJson = z.custom<CoverageJson>(
  (value) => Coverage.safeParse(value).success,
  'a plan as a claim has it',
)

/** The claim being written: what stands in the boxes of the form, as typed, and what the form has no box for. */
export const Draft = z.strictObject({
  boxes: z.record(z.enum(boxNames as [BoxName, ...BoxName[]]), BOX),
  lines: z.array(z.record(z.enum(lineNames as [LineBoxName, ...LineBoxName[]]), BOX)).max(50),
  /** What only the 837P carries. */
  beside: z.strictObject({
    /** SBR09 and SBR05 of the payer it goes to. */
    filing: z.string().max(2).optional(),
    msp: z.string().max(2).optional(),
    /** Payers before this one, in their order, with what their remittances said; box 9 shows the first. */
    earlier: z.array(PlanJson).max(9).optional(),
    /** Payers after this one. */
    later: z.array(PlanJson).max(9).optional(),
    referral: z.string().max(50).optional(),
    lines: z
      .array(z.strictObject({ control: z.string().max(50), authorization: z.string().max(50).optional() }))
      .max(50)
      .optional(),
  }),
})
export type Draft = z.infer<typeof Draft>
/** As JSON holds it. */
export type DraftJson = z.input<typeof Draft>

export const formOf = ({ boxes, lines }: DraftJson): PaperForm => ({ boxes, lines }) as PaperForm

/** A claim as a draft: nothing of it is lost. */
export function draftOf(claim: Claim): DraftJson {
  const { boxes, lines } = boxesOf(claim)
  const json = claimJson(claim)
  const at = claim.destination - 1
  const own = json.coverages[at]
  const [earlier, later] = [json.coverages.slice(0, at), json.coverages.slice(at + 1)]
  return {
    boxes: { ...boxes },
    lines: lines.map((line) => ({ ...line })),
    beside: {
      ...(own && { filing: own.filing }),
      ...(own?.msp !== undefined && { msp: own.msp }),
      ...(earlier.length > 0 && { earlier: [...earlier] }),
      ...(later.length > 0 && { later: [...later] }),
      ...(json.referral !== undefined && { referral: json.referral }),
      lines: json.lines.map((line, i) => ({
        control: line.control ?? `L${i + 1}`,
        ...(line.authorization !== undefined && { authorization: line.authorization }),
      })),
    },
  }
}

/** The claim a draft says; refuses with every place that cannot be read. */
export function claimOfDraft(draft: DraftJson): Outcome<Claim, readonly ClaimFault[]> {
  const read = claimFromBoxes(formOf(draft))
  return read.ok ? withBeside(read.value, draft.beside) : read
}

/**
 * A claim as its form says it, with what no form holds: the boxes count, what stands beside them only adds. Lines keep
 * their number through every change of their order (REF*6R).
 */
export function withBeside(claim: Claim, beside: DraftJson['beside']): Outcome<Claim, readonly ClaimFault[]> {
  const json = claimJson(claim)
  const { filing, msp, earlier = [], later = [], referral, lines = [] } = beside
  const [own, ...others] = json.coverages
  if (!own) return { ok: true, value: claim }
  const hasOthers = earlier.length + later.length > 0
  const coverages: ClaimJson['coverages'] = [
    ...earlier,
    {
      ...own,
      filing: filing !== undefined && isSameKind(own.filing, filing) ? filing : own.filing,
      ...(msp !== undefined && { msp }),
    },
    ...(hasOthers ? later : others),
  ]
  // What earlier payers paid stands in their answers; box 29 shows it too, and it is not the patient's.
  const { patientPaid, authorization, ...rest } = json
  // Box 23 has room for one number; where the referral stands in it, it is no authorization.
  const isReferral = authorization !== undefined && authorization === referral
  const isPatients = patientPaid !== undefined && earlier.length === 0
  return readClaim({
    ...rest,
    ...(isPatients && { patientPaid }),
    ...(authorization !== undefined && !isReferral && { authorization }),
    ...{ coverages, destination: earlier.length + 1 },
    ...(referral !== undefined && { referral }),
    lines: json.lines.map((line, i) => ({
      ...line,
      control: lines[i]?.control ?? `L${i + 1}`,
      ...(lines[i]?.authorization !== undefined && { authorization: lines[i]?.authorization }),
    })),
  })
}

/** Box 1 knows a few kinds only; a finer code of the same kind may stand beside it. */
const KIND: Readonly<Record<string, string>> = {
  ...{ MB: 'MB', MA: 'MB', MC: 'MC', CH: 'CH', VA: 'VA', FI: 'FI', CI: 'CI', '12': 'CI', '13': 'CI' },
  ...{ '14': 'CI', '15': 'CI', BL: 'CI', HM: 'CI' },
}
const isSameKind = (broad: string, fine: string): boolean => (KIND[fine] ?? 'ZZ') === broad
