import { boxesOf, payerOf, readClaim } from '#billing'
import type { DraftJson } from '#sandbox'
import { coverageOfCard } from '#sandbox'
import { useBench, useClaim } from './case-context.ts'
import { Labeled } from './desk/desk-form.tsx'

/** Why Medicare is not first (SBR05), in our words. */
const MSP: readonly (readonly [code: string, words: string])[] = [
  ['', 'nothing: Medicare is first, or another payer'],
  ['12', '12 · works, or the spouse does, and is 65 or older'],
  ['13', '13 · kidney failure within the first 30 months'],
  ['14', '14 · no-fault insurance'],
  ['15', '15 · workers’ compensation'],
  ['43', '43 · disabled, and a large group plan'],
  ['47', '47 · liability insurance'],
]

type Beside = DraftJson['beside']

/** What the form has no box for and the 837P carries: referral, filing code, why Medicare is second, other plans. */
export function BesidePanel() {
  const { open, account, draftOf, write, isReadOnly } = useBench()
  const claim = useClaim()
  const draft = draftOf(account) ?? claim.draft
  const { beside } = draft
  const patient = open.view.patients.find(({ id }) => id === claim.patient)
  const change = (more: Beside) => write(account, { ...draft, beside: { ...beside, ...more } })
  const without = (key: keyof Beside) => {
    const { [key]: _, ...rest } = beside
    write(account, { ...draft, beside: rest })
  }
  const set = (key: 'referral' | 'filing' | 'msp', value: string) =>
    value === '' ? without(key) : change({ [key]: value })
  const [, goesTo = ''] = draft.boxes.top.split('\n')
  const later = beside.later ?? []
  const others = patient?.cards.filter(({ payer }) => payer !== goesTo) ?? []
  const addPlan = (index: number) => {
    const card = others[index]
    if (!card || !patient) return
    const plan = coverageOfCard(card, patient)
    const read = readClaim({
      ...{ id: account, billing: open.view.scenario.practice.billing, patient: patient.person, place: '' },
      ...{ coverages: [plan, plan], diagnoses: [], lines: [] },
    })
    const printed = read.ok ? boxesOf(read.value).boxes : null
    const boxes = { ...draft.boxes, '11d': 'YES' }
    if (printed) for (const box of ['9', '9a', '9d'] as const) boxes[box] = printed[box]
    write(account, { ...draft, boxes, beside: { ...beside, later: [...later, plan] } })
  }
  return (
    <details className="no-print rounded-house border border-line bg-raised p-4">
      <summary className="font-medium">What the form has no box for</summary>
      <div className="mt-3 grid gap-3 sm:grid-cols-3">
        <Labeled label="Referral number">
          <input
            className="input font-mono"
            value={beside.referral ?? ''}
            maxLength={50}
            disabled={isReadOnly}
            onChange={(event) => set('referral', event.target.value.trim())}
          />
        </Labeled>
        <Labeled label="Filing code (SBR09)">
          <input
            className="input font-mono"
            value={beside.filing ?? ''}
            maxLength={2}
            disabled={isReadOnly}
            onChange={(event) => set('filing', event.target.value.trim().toUpperCase())}
          />
        </Labeled>
        <Labeled label="Why Medicare is second (SBR05)">
          <select
            className="input"
            value={beside.msp ?? ''}
            disabled={isReadOnly}
            onChange={(event) => set('msp', event.target.value)}
          >
            {MSP.map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </Labeled>
      </div>
      <p className="mt-3 text-sm text-soft">
        A number in box 23 is an authorization unless the same number stands here as the referral.
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-3">
        {(beside.earlier ?? []).map(({ payer }) => (
          <span key={payer.id}>Before it: {payer.name}, with its answer.</span>
        ))}
        {later.map(({ payer }) => (
          <span key={payer.id}>After it: {payer.name}.</span>
        ))}
        {later.length > 0 && (
          <button type="button" className="btn" disabled={isReadOnly} onClick={() => without('later')}>
            No plan after it
          </button>
        )}
        {later.length === 0 &&
          others.map((card, i) => (
            <button
              key={`${card.payer} ${card.memberId}`}
              type="button"
              className="btn"
              disabled={isReadOnly}
              onClick={() => addPlan(i)}
            >
              {payerOf(card.payer)?.name ?? card.payer} pays after it
            </button>
          ))}
      </p>
    </details>
  )
}
