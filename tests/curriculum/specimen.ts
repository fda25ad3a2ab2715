import type { ContentFile } from '../../app/curriculum/loading/content.ts'

/** One of everything an author may write, without a fault: what tests plant faults in. */
const objectives = `codeYears:
  - { set: ICD-10-CM, year: 2026, from: 2025-10-01, to: 2026-09-30 }
  - { set: Fees, year: 2026, from: 2026-01-01, to: 2026-12-31 }
sections:
  - id: terminology
    title: Medical terminology
    about: Words and their parts.
    objectives:
      - id: terminology.word-parts
        title: Take a term apart
      - id: terminology.sides
        title: Carry the side into the code
  - id: fraud
    title: Fraud and abuse
    about: What must not be billed.
    objectives:
      - id: fraud.schemes
        title: Name the schemes
`

const bank = `topic: One of each
defaults:
  objective: terminology.word-parts
  source: A public source
  codeYear: any
  author: The editors
  status: live
items:
  - id: term-0001
    type: single
    difficulty: 2
    level: recall
    enemies: [term-0002]
    stem: Which suffix means inflammation?
    options:
      - text: -itis
        key: true
        rationale: It names inflammation.
      - text: -osis
        rationale: It names a condition.
      - text: -plegia
        rationale: It names a paralysis.
  - id: term-0002
    type: multiple
    choose: 2
    credit: each
    difficulty: 3
    level: apply
    codeYear: 2026
    codeSet: ICD-10-CM
    stem: Which of these words name a side? Choose two.
    options:
      - text: left
        key: true
        rationale: The side of the heart.
      - text: right
        key: true
        rationale: The side of the liver.
      - text: upper
        rationale: It names a height.
      - text: inner
        rationale: It names a depth.
  - id: term-0003
    type: truefalse
    objective: terminology.sides
    difficulty: 1
    level: recall
    stem: The code of a paired organ says its side.
    answer: true
    rationales:
      true: Laterality is part of the code.
      false: Leaving it out denies the claim.
  - id: term-0004
    type: matching
    difficulty: 2
    level: recall
    stem: Match each root with its organ.
    prompts:
      - text: nephr/o
        match: kidney
        rationale: As in nephritis.
      - text: hepat/o
        match: liver
        rationale: As in hepatitis.
      - text: cardi/o
        match: heart
        rationale: As in carditis.
    extra:
      - text: lung
        rationale: That is pneum/o.
  - id: term-0005
    type: ordering
    difficulty: 4
    level: analyze
    stem: Put the steps of reading a term in order.
    steps:
      - text: Read the suffix
        rationale: It says what kind of word this is.
      - text: Read the root
        rationale: It says which organ.
      - text: Read the prefix
        rationale: It narrows the rest.
  - id: term-0006
    type: fill
    form: code
    difficulty: 3
    level: apply
    stem: Type the code of unilateral primary osteoarthritis of the right knee.
    answers: [M17.11]
    rationale: The last character is the side.
    near:
      - text: M17.12
        rationale: That is the left knee.
  - id: term-0007
    type: numeric
    difficulty: 3
    level: apply
    stem: How many kidneys does nephrectomy of one side leave?
    answer: 1
    unit: kidneys
    tolerance: 0
    rationale: One of two is removed.
    near:
      - value: 2
        rationale: Nothing was removed then.
  - id: term-0008
    type: hotspot
    form: cms1500
    difficulty: 2
    level: recall
    stem: In which box does the diagnosis go?
    box: "21"
    rationale: Up to twelve codes stand there.
    near:
      - box: "24D"
        rationale: That is the procedure.
  - id: case-0001
    type: case
    objective: terminology.sides
    difficulty: 3
    level: analyze
    chart: |
      A clinic bills **two** units for each visit.
    parts:
      - id: case-0001a
        type: truefalse
        stem: Billing for what was not done is fraud.
        answer: true
        rationales:
          true: The service never took place.
          false: Nobody may bill what was not done.
      - id: case-0001b
        type: numeric
        difficulty: 4
        stem: How many units may be billed for the visit?
        answer: 1
        rationale: There was one visit.
        near:
          - value: 2
            rationale: See [the lesson](/lessons/terminology/word-parts#reading).
        verify:
          - ask: unit-limit
            facts: { code: "17000", date: 2025-10-15 }
            answer: { units: 1, mai: 2 }
            key: units
`

const lesson = `---
id: terminology-word-parts
title: Reading a term
section: terminology
order: 1
objectives: [terminology.word-parts, terminology.sides]
minutes: 10
codeYear: any
summary: How terms are built.
sources:
  - A public source
---

## Reading

A <Term name="suffix" means="the ending">suffix</Term> ends a word. <Source ref="42 CFR 424.44" url="https://www.ecfr.gov/" />
See [the exam](/exams/small), [the other lesson](/lessons/fraud/schemes), [above](#reading) and [all terms](/terms).

<WordParts term="pericarditis" parts="peri- | cardi | -itis" meanings="around | heart | inflammation" gloss="inflammation around the heart" />

<Callout kind="claim" title="On the claim">

The *side* is coded.

</Callout>

<Check item="term-0001" />

<Rule id="C1" />

<Form1500 boxes="1a, 24J" caption="Two boxes" />

<Table caption="Sides">

| side | word |
|------|------|
| R    | right |

</Table>

<Steps>

1. Read the suffix.
2. Read the root.

</Steps>

<Figure src="./parts.svg" alt="Three boxes in a row" caption="A term" />
`

const other = `---
id: fraud-schemes
title: Schemes
section: fraud
order: 1
objectives: [fraud.schemes]
minutes: 5
codeYear: any
summary: What must not be billed.
sources:
  - A public source
---

## Schemes

Read [how terms are built](/lessons/terminology/word-parts) first.
`

const drawing = `<svg viewBox="0 0 90 30" role="img">
  <title>Three boxes</title>
  <rect x="0" y="0" width="30" height="30" fill="none" stroke="currentColor" />
  <text x="5" y="20">peri-</text>
</svg>
`

const exam = `id: small
title: A small exam
version: 1
order: 1
about: Ten questions of two sections.
minutes:
  value: 10
  source: Chosen for the tests.
  confidence: estimate
scored:
  value: 4
  source: Chosen for the tests.
  confidence: estimate
pretest:
  value: 0
  source: Chosen for the tests.
  confidence: estimate
pass:
  percent: 85
  source: Chosen for the tests.
  confidence: B
sectionMinimum:
  value: null
  source: Chosen for the tests.
  confidence: U
openBook:
  - title: A code book
    source: Chosen for the tests.
    confidence: A
overdue:
  policy: grace
  graceMinutes: 5
  source: Chosen for the tests.
  confidence: estimate
difficulty:
  value: [10, 25, 30, 25, 10]
  source: Chosen for the tests.
  confidence: estimate
weights:
  source: Chosen for the tests.
  confidence: estimate
sections:
  terminology: { count: 2 }
  fraud: { range: [2, 3] }
breaks:
  - after: terminology
    minutes: 5
    stopsClock: true
    source: Chosen for the tests.
    confidence: estimate
`

const codes = `# source: CMS, NCCI medically unlikely edits, practitioner, as of 2024-07
# from: 2024-07-01
# to:
code,units,mai
17000,1,2
`

const cards = `topic: Parts and codes
defaults:
  kind: word-part
  objective: terminology.word-parts
  source: A public source
cards:
  - id: card-001
    front: -itis
    back: inflammation
    example: The elbow of a painter hurts, and the chart says *bursitis*.
  - id: card-002
    front: peri-
    back: around
    example: Fluid around the heart is drained; see [the terms](/terms).
  - id: card-003
    kind: figure
    front: Part B deductible of 2026
    back: $283.00 a year
    example: The first visit of January goes to the patient.
    codeYear: 2026
    codeSet: Fees
    verify:
      - ask: figure
        facts: { name: part-b-deductible, date: 2026-01-05 }
        answer: { value: "283.00" }
        key: value
`

const misconceptions = `misconceptions:
  - { id: counted-first-day, name: Counted the first day }
  - { id: one-day-late, name: Went one day past the last }
`

const templates = `topic: Counting days
defaults:
  objective: terminology.sides
  source: A public source
templates:
  - id: tpl-0001
    type: single
    difficulty: 2
    level: apply
    options: 3
    vary:
      from: { days: [2025-01-06, 2025-12-19] }
      days: { of: [30, 45, 60, 90] }
    work:
      last: { ask: term, facts: { from: "{from}", days: "{days}" } }
    given: [days > 0]
    stem: The letter of {from} grants {days} days. Which is the last of them?
    key: last.day
    rationale: The day after the letter is the first, so {key} is the last.
    wrong:
      - because: counted-first-day
        is: last.day - 1
        rationale: This counts the day of the letter.
      - because: one-day-late
        is: last.day + 1
        rationale: This is one day too many.
      - because: one-day-late
        is: last.day + 7
        rationale: This is a week too many.
`

/** The paths of the specimen's files by what they are. */
export const PATHS = {
  objectives: 'objectives.yaml',
  bank: 'banks/terminology/all.yaml',
  cards: 'cards/terminology/parts.yaml',
  lesson: 'lessons/terminology/word-parts.mdx',
  other: 'lessons/fraud/schemes.mdx',
  drawing: 'lessons/terminology/parts.svg',
  exam: 'exams/small.yaml',
  codes: 'codes/mue@2024Q3.csv',
  misconceptions: 'templates/misconceptions.yaml',
  templates: 'templates/terminology/days.yaml',
} as const

export const specimen: readonly ContentFile[] = [
  { path: PATHS.objectives, text: objectives },
  { path: PATHS.bank, text: bank },
  { path: PATHS.cards, text: cards },
  { path: PATHS.lesson, text: lesson },
  { path: PATHS.other, text: other },
  { path: PATHS.drawing, text: drawing },
  { path: PATHS.exam, text: exam },
  { path: PATHS.codes, text: codes },
  { path: PATHS.misconceptions, text: misconceptions },
  { path: PATHS.templates, text: templates },
]

/** The specimen with one file changed. */
export const changed = (path: string, change: (text: string) => string): readonly ContentFile[] =>
  specimen.map((file) => (file.path === path ? { path, text: change(file.text) } : file))
