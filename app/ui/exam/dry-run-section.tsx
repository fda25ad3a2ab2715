import type { CorrectionKind, DryPart } from '#exams'
import type { VersionLine } from './asked-versions.tsx'
import type { CorrectionAnswer } from './correction-form.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { DryRunCounts, DryRunLines } from './dry-run-figures.tsx'
import { KeyAfter } from './key-after.tsx'
import { useDryRun } from './use-dry-run.ts'

interface DryRunSectionProps {
  readonly kind: CorrectionKind
  /** As far as it was done when the page was made. */
  readonly dryRun: DryPart & {
    readonly plan: {
      readonly revisions: readonly string[]
      readonly toRevision: string | null
      readonly left: readonly { readonly revision: string; readonly why: string }[]
    }
  }
  readonly versions: readonly VersionLine[]
  /** The address of the page. */
  readonly address: string
  readonly answer: CorrectionAnswer | undefined
  readonly openReports: number
}

/** What a correction would do to key and results, and the form that decides it. */
export function DryRunSection({ kind, dryRun, versions, address, answer, openReports }: DryRunSectionProps) {
  const { so, isStuck, goOn } = useDryRun(dryRun, `${address}/dry-run?kind=${kind}`)
  const { revisions, toRevision, left } = dryRun.plan
  return (
    <>
      <KeyAfter
        kind={kind}
        from={versions.filter(({ revision }) => revisions.includes(revision))}
        to={versions.find(({ revision }) => revision === toRevision)}
      />
      <DryRunCounts {...{ so, isStuck, goOn, left }} />
      {so.next !== null && (
        <noscript>
          <p>
            <a href={`?kind=${kind}&whole=1#dry-run`}>Look at all of them before the page is shown</a>
          </p>
        </noscript>
      )}
      <CorrectionForm kind={kind} dryRun={so} answer={answer} openReports={openReports} />
      <DryRunLines lines={so.lines} counts={so.counts} />
    </>
  )
}
