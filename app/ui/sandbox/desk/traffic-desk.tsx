import { useMemo } from 'react'
import { readX12, statusText } from '#billing'
import { X12View } from '#ui/claim/lens/x12-view.tsx'
import { RemittanceView } from '#ui/claim/remittance/remittance-view.tsx'
import { useBench } from '../case-context.ts'
import { LetterView } from '../letter/letter-view.tsx'
import { payerName } from '../payer-name.ts'

const WHAT: Readonly<Record<string, string>> = {
  ...{ '270': 'coverage asked', '271': 'coverage answered', '837P': 'claims', TA1: 'interchange received' },
  ...{
    '999': 'file accepted or not',
    '277CA': 'claims accepted or not',
    '276': 'status asked',
    '277': 'status answered',
  },
  '835': 'remittance',
}

/** Everything that went over the wire; one file is read, in words and as it stands. */
export function TrafficDesk({
  file: chosen,
  onChoose,
}: {
  file: string | null
  onChoose: (file: string) => void
}) {
  const { open, engine } = useBench()
  const { files, appeals } = open.view
  const letter = appeals[Number(/^letter (\d+)$/.exec(chosen ?? '')?.[1]) - 1]
  const file = files.find(({ id }) => id === chosen) ?? files.at(-1)
  if (!file) return <p className="text-soft">Nothing was sent or received yet.</p>
  return (
    <div className="grid gap-5">
      <label className="grid gap-1">
        <span className="text-sm font-medium">File</span>
        <select
          className="input"
          value={letter ? (chosen ?? '') : file.id}
          onChange={(event) => onChoose(event.target.value)}
        >
          {files.map(({ id, on, kind, direction, payer, accounts }) => (
            <option key={id} value={id}>
              {id} · {on} · {direction === 'out' ? 'sent' : 'received'} · {kind}, {WHAT[kind]}
              {payer === '' ? '' : ` · ${payerName(payer)}`}
              {accounts.length > 0 ? ` · ${accounts.join(', ')}` : ''}
            </option>
          ))}
          {appeals.map(({ filed, level, payer, account }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: appeals only grow
            <option key={i} value={`letter ${i + 1}`}>
              Letter {i + 1} · {filed} · sent · appeal, level {level} · {payer} · {account}
            </option>
          ))}
        </select>
      </label>
      {letter ? (
        <LetterView letter={letter.sheet} name={`${letter.account}-appeal-${letter.level}`} isAlone />
      ) : file.kind === '835' ? (
        <RemittanceView
          key={file.id}
          text={file.text}
          words={engine?.tables ?? null}
          on={file.on}
          fileName={`${file.id}.835`}
        />
      ) : (
        <>
          <InWords text={file.text} />
          <X12View
            key={file.id}
            text={file.text}
            title={`${file.kind} ${file.id}, ${file.direction === 'out' ? 'sent' : 'received'} on ${file.on}`}
            fileName={`${file.id}.${file.kind.toLowerCase()}`}
          />
        </>
      )}
    </div>
  )
}

/** What an acknowledgment or a status answer says, in a few lines. */
function InWords({ text }: { text: string }) {
  const lines = useMemo(() => wordsOf(text), [text])
  if (lines.length === 0) return null
  return (
    <ul className="card grid gap-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const VERDICTS: Readonly<Record<string, string>> = {
  ...{ A: 'accepted', E: 'accepted with errors', P: 'accepted in part', R: 'rejected' },
}

function wordsOf(text: string): readonly string[] {
  const out: string[] = []
  for (const { acknowledgments, groups } of readX12(text).interchanges) {
    for (const { control, verdict, code } of acknowledgments)
      out.push(`Interchange ${control}: ${VERDICTS[verdict] ?? verdict} (TA1 ${code}).`)
    for (const { content } of groups.flatMap(({ sets }) => sets)) {
      if (content?.kind === '999')
        out.push(
          `Group ${content.group.control}: ${VERDICTS[content.verdict] ?? content.verdict}; ${content.accepted} of ${content.received} sets accepted (999).`,
        )
      if (content?.kind === '277CA')
        for (const one of content.providers.flatMap(({ claims }) => claims)) {
          const statuses = [...one.statuses, ...one.lines.flatMap((line) => line.statuses)]
          const codes = [...new Set(statuses.map(statusText))].join(', ')
          out.push(
            `Claim ${one.claim}: ${one.accepted ? 'accepted' : 'rejected'} (${codes})${one.control === undefined ? '' : `, the payer’s number is ${one.control}`}.`,
          )
        }
      if (content?.kind === '277')
        for (const one of content.answers.of.flatMap(({ claims }) => claims)) {
          const number = one.numbers.find(({ code }) => code === '1K')?.id
          out.push(
            `Claim ${number ?? ''}: ${one.statuses.map(({ code }) => statusText(code)).join(', ')} (277).`,
          )
        }
    }
  }
  return out
}
