import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { parseExam } from '#exams'
import { NOON } from '../factories/people.ts'

const OBJECTIVES = `codeYears: [2025, 2026]
sections:
  - id: terminology
    title: Medical terminology
    about: Read a clinical word.
    objectives:
      - id: terminology.word-parts
        title: Take a term apart
  - id: insurance
    title: Insurance
    about: Know who pays.
    objectives:
      - id: insurance.payers
        title: Tell payers apart
  - id: web
    title: Web
    about: Use the web.
    objectives:
      - id: web.browsers
        title: Name a browser
`
const BANK = `topic: Word building
defaults:
  objective: terminology.word-parts
  source: NLM MedlinePlus
items:
  - id: term-0001
    type: single
    difficulty: 2
    level: recall
    stem: Which part of *pericarditis* means heart?
    options:
      - { text: peri-, rationale: It means around. }
      - { text: cardi, key: true, rationale: It is the root for heart. }
      - { text: -itis, rationale: It means inflammation. }
  - id: term-0002
    type: single
    difficulty: 2
    level: recall
    stem: Which suffix means removal?
    options:
      - { text: -ectomy, key: true, rationale: It means cutting out. }
      - { text: -otomy, rationale: It means cutting into. }
      - { text: -ostomy, rationale: It means making an opening. }
`
const PAYERS = `topic: Payers
defaults:
  objective: insurance.payers
  source: 42 CFR 424.44
items:
  - id: ins-0001
    type: truefalse
    difficulty: 2
    level: recall
    stem: Medicare has a Part B.
    answer: true
    rationales: { true: It covers doctors. , false: It has one. }
`
const EXAM = `id: tiny
title: Tiny exam
version: 1
order: 1
about: One question about payers, for tests.
minutes: { value: 10, source: Chosen by this platform., confidence: estimate }
scored: { value: 1, source: Chosen by this platform., confidence: estimate }
pretest: { value: 0, source: Chosen by this platform., confidence: estimate }
pass: { percent: 85, source: Chosen by this platform., confidence: estimate }
sectionMinimum: { value: null, source: Chosen by this platform., confidence: estimate }
openBook: []
overdue: { policy: submit, source: Chosen by this platform., confidence: estimate }
difficulty: { value: [0, 100, 0, 0, 0], source: Chosen by this platform., confidence: estimate }
weights: { source: Chosen by this platform., confidence: estimate }
sections:
  insurance: { count: 1 }
`

const lesson = (section: string, slug: string, order: number, title: string, body: string) => `---
id: ${section}-${slug}
title: ${title}
section: ${section}
order: ${order}
objectives: [${section === 'terminology' ? 'terminology.word-parts' : 'insurance.payers'}]
minutes: 5
summary: About ${title.toLowerCase()}.
sources:
  - NLM MedlinePlus
---

## First part

${body}
`

/** A catalogue of three sections (the last without lessons), three lessons, three questions, one exam of one question. */
export const SMALL: Readonly<Record<string, string>> = {
  'objectives.yaml': OBJECTIVES,
  'banks/terminology/words.yaml': BANK,
  'banks/insurance/payers.yaml': PAYERS,
  'exams/tiny.yaml': EXAM,
  'lessons/terminology/roots.mdx': lesson(
    'terminology',
    'roots',
    1,
    'Roots',
    'A <Term name="root" means="the core of a word">root</Term> carries the meaning.\n\n<Check item="term-0001" />',
  ),
  'lessons/terminology/suffixes.mdx': lesson(
    'terminology',
    'suffixes',
    2,
    'Suffixes',
    'A <Term name="suffix" means="the ending of a word">suffix</Term> says what was done.',
  ),
  'lessons/insurance/payers.mdx': lesson('insurance', 'payers', 1, 'Payers', 'Someone has to pay.'),
}

/** Publishes `files` (path under `content/` → text) into `db`. */
export async function publishFiles(db: Database, files: Readonly<Record<string, string>> = SMALL) {
  const dir = mkdtempSync(join(tmpdir(), 'cleanclaim-content-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
    return await publishCatalogue(db, dir, NOON, parseExam)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
