import { useCallback, useMemo } from 'react'
import type { Claim, PaperForm } from '#billing'
import { payerOf } from '#billing'
import { formOf, withBeside } from '#sandbox'
import type { ClaimBeside, ClaimWorld } from '#ui/claim/answer/claim-answer.ts'
import type { LiveAnswer } from '#ui/claim/answer/use-claim-answer.ts'
import { useClaimAnswer } from '#ui/claim/answer/use-claim-answer.ts'
import { claimTies } from '#ui/claim/lens/claim-ties.ts'
import type { Lens } from '#ui/claim/lens/lens.ts'
import { NO_TIES } from '#ui/claim/lens/lens.ts'
import { x12Text } from '#ui/claim/lens/x12-text.ts'
import { X12View } from '#ui/claim/lens/x12-view.tsx'
import { ClaimSheet } from '#ui/claim/sheet/claim-sheet.tsx'
import { boxName } from '#ui/claim/sheet/sheet-words.ts'
import { usePrint } from '#ui/claim/sheet/use-print.tsx'
import { BesidePanel } from './beside-panel.tsx'
import { useBench, useClaim } from './case-context.ts'
import { filled } from './fill-from-card.ts'
import { payerStandIn } from './form-payer.ts'
import { linesBeside } from './line-numbers.ts'
import { doubtOf, inventedIn, RealWarning } from './real-warning.tsx'
import { useBorrowedCodes } from './use-borrowed-codes.ts'
import { useLookUp } from './use-look-up.ts'

/** What the engine says of the form as it stands on the screen. */
export function useFormAnswer(): LiveAnswer {
  const { open, account, draftOf, engine, imported } = useBench()
  const draft = draftOf(account)
  const form = useMemo(() => formOf(draft ?? { boxes: {} as never, lines: [], beside: {} }), [draft])
  const [, payerId = ''] = (draft?.boxes.top ?? '').split('\n')
  const beside = draft?.beside
  const { today, scenario, inquiries } = open.view
  const encounter = scenario.encounters.find((one) => one.account === account)
  const verified =
    inquiries.findLast((one) => one.patient === encounter?.patient && one.payer === payerId)?.on ?? null
  const tables = useBorrowedCodes(engine, imported, form, encounter?.on ?? today)
  const world = useMemo(
    (): ClaimWorld => ({
      ...{ tables, received: today },
      payer: payerOf(payerId) ?? payerStandIn,
      complete: (claim: Claim) => {
        const whole = withBeside(claim, beside ?? {})
        return whole.ok ? whole.value : claim
      },
    }),
    [tables, today, payerId, beside],
  )
  const known = useMemo((): ClaimBeside => ({ facts: { verified } }), [verified])
  return useClaimAnswer(form, known, world)
}

/** Why there is no 837P: what a rule says of it in words comes before what the file would lack. */
const inTheWay = ({ findings, unwritten }: LiveAnswer): string | null =>
  findings.find(({ level }) => level === 'REJ')?.message ?? unwritten[0] ?? null

/** The claim form with its 837P below it, tied by the lens. */
export function FormPane({ answer, lens }: { answer: LiveAnswer; lens: Lens }) {
  const { open, account, draftOf, write, engine, imported, isReadOnly } = useBench()
  const claim = useClaim()
  const draft = draftOf(account)
  const form = useMemo(() => formOf(draft ?? claim.draft), [draft, claim.draft])
  const beside = draft?.beside ?? claim.draft.beside
  const change = useCallback(
    (next: PaperForm) =>
      write(account, {
        boxes: { ...next.boxes },
        lines: [...next.lines],
        beside: { ...beside, lines: [...linesBeside(form.lines, next.lines, beside)] },
      }),
    [write, account, beside, form],
  )
  const { lookUp, lookUpMore } = useLookUp(engine, imported, form, claim.on ?? open.view.today)
  const { shown } = answer
  const ties = useMemo(
    () => (shown ? claimTies(x12Text(shown.text), shown.places, shown.lines) : NO_TIES),
    [shown],
  )
  const { print, paper } = usePrint(form)
  const patient = open.view.patients.find(({ id }) => id === claim.patient)
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-2 no-print">
        {patient?.cards.map((card, i) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: cards are their place
            key={i}
            type="button"
            className="btn"
            disabled={isReadOnly}
            onClick={() =>
              write(account, filled(draft ?? claim.draft, patient, card, open.view.scenario, account))
            }
          >
            Fill boxes 1 to 13 from card {i + 1}
          </button>
        ))}
        <button type="button" className="btn btn-quiet" onClick={print}>
          Print the form
        </button>
      </div>
      <ClaimSheet
        form={form}
        onChange={change}
        findings={answer.findings}
        faults={answer.faults}
        readOnly={isReadOnly}
        lookUp={lookUp}
        lookUpMore={lookUpMore}
        lens={lens}
        ties={ties}
      />
      <RealWarning of={doubtOf(draft?.boxes['19'] ?? '', inventedIn(open.view))} />
      <BesidePanel />
      {shown ? (
        <X12View
          text={shown.text}
          title="837P of this form"
          fileName={`${account}.837`}
          lens={lens}
          ties={ties}
          nameOf={boxName}
          remark={answer.isOld ? 'This is the last state of the form that could be written.' : undefined}
        />
      ) : (
        <p className="text-sm text-soft">
          The 837P stands here as soon as the form can be read as a claim.
          {inTheWay(answer) !== null && ` Still in its way: ${inTheWay(answer)}`}
        </p>
      )}
      {paper}
    </div>
  )
}
