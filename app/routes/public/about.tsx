import type { MetaFunction } from '@remix-run/node'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'About · Cleanclaim' }]

export default function About() {
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag="About" title="A place to become, and stay, a certified biller.">
        <p>
          A clean claim is one that passes every edit the first time. Cleanclaim is where people prepare for
          the Certified Medical Reimbursement Specialist examination.
        </p>
      </PageHead>
      <div className="prose">
        <h2>Who we are not</h2>
        <p>
          Cleanclaim is independent. It is not affiliated with, endorsed by or sponsored by the American
          Medical Billing Association (AMBA), the American Medical Association (AMA), X12 or the National
          Uniform Claim Committee (NUCC). CMRS is a credential of AMBA’s certifying board. CPT is a registered
          trademark of the American Medical Association.
        </p>
        <h2>What the questions are</h2>
        <p>
          Every question was written for this site from public sources, which are named beside it. None is
          recalled from a real examination. Procedure, adjustment and remark codes carry labels in our own
          words, not their owners’.
        </p>
        <h2>What the numbers are</h2>
        <p>
          AMBA publishes neither the number of questions in each section nor their weights. Where a practice
          exam shows weights, they are a platform estimate and say so. The pass mark of 85&nbsp;% overall is
          reported by independent sources. Before you rely on a fee, a deadline or a rule of the examination,
          check it with AMBA.
        </p>
        <h2>Whose data</h2>
        <p>
          All patients, practices, payers and claims are invented. Never enter a real patient anywhere on this
          site.
        </p>
      </div>
    </div>
  )
}
