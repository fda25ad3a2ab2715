import { Form, Link } from '@remix-run/react'
import type { GradedCheck, OverrideLine } from '#sandbox'
import { RealWarning, useDoubt, wordsOf } from './real-warning.tsx'

interface ReportChecksProps {
  readonly checks: readonly GradedCheck[]
  readonly overrides: readonly OverrideLine[]
  /** An instructor may change a verdict. */
  readonly mayOverride: boolean
}

const STAGE_WORDS: Readonly<Record<string, string>> = {
  figures: 'The five figures',
  ...{ privacy: 'Privacy', coverage: 'Coverage', permission: 'Permission and notices', coding: 'Coding' },
  ...{ charges: 'Charges', claim: 'The claim', scrub: 'Scrubbing', transmission: 'Transmission' },
  ...{ 'follow-up': 'Follow-up', posting: 'Posting', denial: 'Denials', 'next-payer': 'The next payer' },
  ...{ patient: 'The patient', close: 'The end' },
}
const percent = (share: number): string => `${Math.round(share * 100)} %`
const mark = (share: number): string => (share >= 1 ? '✓' : share > 0 ? '◐' : '✗')
const word = (share: number): string => (share >= 1 ? 'right' : share > 0 ? 'in part' : 'missed')

/** Every check of a case, by stage: what was expected, what was found, by which rule. */
export function ReportChecks({ checks, overrides, mayOverride }: ReportChecksProps) {
  const stages = [...new Set(checks.map(({ stage }) => stage))]
  return (
    <>
      {stages.map((stage) => (
        <section key={stage} className="mb-8">
          <h3 className="mb-2 text-xl">{STAGE_WORDS[stage] ?? stage}</h3>
          <ul className="grid gap-3">
            {checks
              .filter((one) => one.stage === stage)
              .map((one) => (
                <li key={one.id} className="card">
                  <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                    <span className="font-medium">
                      <span aria-hidden="true">{mark(one.share)} </span>
                      {one.title}
                    </span>
                    <span className="tabular text-soft">
                      {word(one.share)}
                      {one.weight > 0 && `, ${Math.round(one.points * 10) / 10} of ${one.weight}`}
                      {one.isHinted ? ' after a hint' : ''}
                    </span>
                  </p>
                  {one.share < 1 && (
                    <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[6rem_1fr]">
                      <dt className="text-soft">Expected</dt>
                      <dd>{one.expected}</dd>
                      <dt className="text-soft">Found</dt>
                      <dd>{one.found}</dd>
                    </dl>
                  )}
                  <p className="mt-2">{one.why}</p>
                  <p className="mt-1 text-sm text-soft">
                    {one.rule !== null && (
                      <>
                        <Link to={`/rules/${one.rule}`}>Rule {one.rule}</Link> ·{' '}
                      </>
                    )}
                    {one.source}
                    {one.lesson !== null && (
                      <>
                        {' '}
                        · <Link to={`/lessons/${one.lesson}`}>the lesson</Link>
                      </>
                    )}
                  </p>
                  {overrides
                    .filter(({ check }) => check === one.id)
                    .map(({ n, before, share, why, by }) => (
                      <p key={n} className="mt-2 border-l-2 border-line pl-3 text-sm">
                        {by} changed this from {percent(before)} to {percent(share)}: {why}
                      </p>
                    ))}
                  {mayOverride && <OverrideForm check={one.id} share={one.share} />}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function OverrideForm({ check, share }: { check: string; share: number }) {
  const { doubt, mayGo } = useDoubt([])
  return (
    <details className="no-print mt-2">
      <summary className="text-sm">Change this verdict</summary>
      <Form
        method="post"
        className="mt-2 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          if (!mayGo(wordsOf(event))) event.preventDefault()
        }}
      >
        <input type="hidden" name="check" value={check} />
        <label className="grid gap-1">
          <span className="text-sm font-medium">Share, in percent</span>
          <input
            name="percent"
            className="input w-28"
            inputMode="numeric"
            defaultValue={Math.round(share * 100)}
          />
        </label>
        <label className="grid flex-1 basis-56 gap-1">
          <span className="text-sm font-medium">Why (the learner reads it)</span>
          <input name="why" className="input" maxLength={1000} required data-words="" />
        </label>
        <button type="submit" className="btn">
          Change it
        </button>
        <RealWarning of={doubt} waits />
      </Form>
    </details>
  )
}
