import '../../../../app/ui/look.css'
import { useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import {
  boxesOf,
  day,
  payerOf,
  readClaim,
  remitScene,
  SAMPLE_CLAIM,
  sceneOf,
  standardBenefits,
  tablesFrom,
} from '#billing'
import type { ClaimBeside, ClaimWorld } from '#ui/claim/answer/claim-answer.ts'
import { useClaimAnswer } from '#ui/claim/answer/use-claim-answer.ts'
import { claimTies } from '#ui/claim/lens/claim-ties.ts'
import { NO_TIES, useLens } from '#ui/claim/lens/lens.ts'
import { x12Text } from '#ui/claim/lens/x12-text.ts'
import { X12View } from '#ui/claim/lens/x12-view.tsx'
import { codeBookOf } from '#ui/claim/look-up/code-book.ts'
import { lookUpIn } from '#ui/claim/look-up/search-codes.ts'
import { RemittanceView } from '#ui/claim/remittance/remittance-view.tsx'
import { ClaimSheet } from '#ui/claim/sheet/claim-sheet.tsx'
import { BLANK_FORM } from '#ui/claim/sheet/edit-form.ts'
import { boxName } from '#ui/claim/sheet/sheet-words.ts'
import { usePrint } from '#ui/claim/sheet/use-print.tsx'

/** The components of the claim workbench on a page of their own, with the curated tables: for checks in a real browser. */
const texts = import.meta.glob('../../../../content/codes/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const files = Object.entries(texts).map(([path, text]) => ({
  path: path.slice(path.indexOf('codes/')),
  text: text as string,
}))
const ON = day('2025-10-15')
const RECEIVED = day('2025-10-16')
const medicare = payerOf('MCRTRN')
const sample = readClaim(SAMPLE_CLAIM)
if (!medicare || !sample.ok) throw new Error('The sample is gone.')
const tables = tablesFrom(files)
const lookUp = lookUpIn(codeBookOf(files, ON))
const world: ClaimWorld = { tables, payer: medicare, received: RECEIVED }
const beside: ClaimBeside = { benefits: standardBenefits(medicare, RECEIVED) }
const asked = new URLSearchParams(location.search)
const start = asked.has('empty') ? BLANK_FORM : boxesOf(sample.value)

declare global {
  interface Window {
    stage: { form: unknown; findings: unknown; faults: unknown; x12: string | null }
  }
}

function Workbench() {
  const lines = Number(asked.get('lines') ?? 0)
  const [form, setForm] = useState(() =>
    lines > 0
      ? {
          ...start,
          lines: Array.from(
            { length: lines },
            (_, i) => start.lines[i % 2] ?? start.lines[0],
          ) as typeof start.lines,
        }
      : start,
  )
  const answer = useClaimAnswer(form, beside, world)
  const lens = useLens()
  const { shown } = answer
  const ties = useMemo(
    () => (shown ? claimTies(x12Text(shown.text), shown.places, shown.lines) : NO_TIES),
    [shown],
  )
  const { print, paper } = usePrint(form)
  useEffect(() => {
    window.stage = { form, findings: answer.findings, faults: answer.faults, x12: answer.x12?.text ?? null }
  })
  return (
    <main className="mx-auto grid max-w-[64rem] gap-6 p-4">
      <h1 className="text-xl">Claim sheet</h1>
      <ClaimSheet
        form={form}
        onChange={setForm}
        findings={answer.findings}
        faults={answer.faults}
        lookUp={lookUp}
        lens={lens}
        ties={ties}
        readOnly={asked.has('read')}
      />
      <button type="button" className="btn no-print" onClick={print}>
        Print
      </button>
      {shown && (
        <X12View
          text={shown.text}
          title="837P of this form"
          fileName="claim.837"
          lens={lens}
          ties={ties}
          nameOf={boxName}
          remark={answer.isOld ? 'This is the last state of the form that could be written.' : undefined}
        />
      )}
      {paper}
    </main>
  )
}

function Remittance() {
  const text = useMemo(() => {
    if (!sample.ok || !medicare) return ''
    const file = remitScene(sceneOf(sample.value, { payer: medicare, tables, received: RECEIVED, ...beside }))
    return file.ok ? file.value : JSON.stringify(file.fault)
  }, [])
  return (
    <main className="mx-auto max-w-[64rem] p-4">
      <h1 className="mb-4 text-xl">Remittance</h1>
      <RemittanceView text={text} words={tables} on={ON} fileName="remittance.835" />
    </main>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(asked.has('remittance') ? <Remittance /> : <Workbench />)
