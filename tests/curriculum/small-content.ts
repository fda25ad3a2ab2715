import { stringify } from 'yaml'
import { ok } from '#kernel/result.ts'
import { loadAndCheck } from '../../app/curriculum/checks/check-content.ts'
import type { Fault } from '../../app/curriculum/checks/fault.ts'
import type { ContentFile } from '../../app/curriculum/loading/content.ts'

/** Objectives of two sections. */
export const objectives: ContentFile = {
  path: 'objectives.yaml',
  text: `codeYears: [2025, 2026]
sections:
  - id: terminology
    title: Medical terminology
    about: Words and their parts.
    objectives:
      - id: terminology.word-parts
        title: Take a term apart
  - id: insurance
    title: Insurance
    about: Who pays.
    objectives:
      - id: insurance.medicare
        title: Tell the parts of Medicare apart
`,
}

type Raw = Readonly<Record<string, unknown>>

/** A single-best item without a flaw. */
export const item = (more: Raw = {}): Raw => ({
  id: 'term-0001',
  type: 'single',
  objective: 'terminology.word-parts',
  difficulty: 2,
  level: 'recall',
  source: 'A public source',
  stem: 'Which suffix means inflammation?',
  options: [option('-itis', true), option('-osis'), option('-ectomy'), option('-algia')],
  ...more,
})

export const option = (text: string, key = false, more: Raw = {}): Raw => ({
  text,
  ...(key ? { key } : {}),
  rationale: `Why ${text} is what it is.`,
  ...more,
})

/** An item whose options have these texts; the first is the key. */
export const withOptions = (stem: string, ...texts: string[]): Raw =>
  item({ stem, options: texts.map((text, i) => option(text, i === 0)) })

/** A bank file of these items. */
export const bank = (items: readonly Raw[], path = 'banks/terminology/parts.yaml'): ContentFile => ({
  path,
  text: stringify({ topic: 'A topic', items }),
})

/** A lesson file with this body. */
export const lesson = (body: string, head: Raw = {}, slug = 'word-parts'): ContentFile => ({
  path: `lessons/terminology/${slug}.mdx`,
  text: `---\n${stringify({
    id: `terminology-${slug}`,
    title: 'Reading a term',
    section: 'terminology',
    order: 1,
    objectives: ['terminology.word-parts', 'insurance.medicare'],
    minutes: 10,
    summary: 'How terms are built.',
    sources: ['A public source'],
    ...head,
  })}---\n\n${body}\n`,
})

/** Content in which nothing is wrong. */
export const sound: readonly ContentFile[] = [objectives, bank([item()]), lesson('## One\n\nSome text.')]

/** All faults of files, with objectives and a lesson that uses them. */
export const faultsOf = (...files: readonly ContentFile[]): readonly Fault[] => {
  const given = new Set(files.map((f) => f.path))
  const rest = [objectives, lesson('## One\n\nSome text.')].filter((f) => !given.has(f.path))
  return loadAndCheck([...rest, ...files], () => ok(null)).faults
}

/** The messages of one check over a bank of these items. */
export const found = (check: string, ...items: readonly Raw[]): string[] =>
  faultsOf(bank(items))
    .filter((f) => f.check === check)
    .map((f) => f.message)
