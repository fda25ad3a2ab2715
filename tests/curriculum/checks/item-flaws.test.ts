import { describe, expect, test } from 'vitest'
import { takesAn } from '../../../app/curriculum/checks/grammar-cue.ts'
import { numbersOf } from '../../../app/curriculum/checks/option-order.ts'
import { bank, faultsOf, found, item, option, sound, withOptions } from '../small-content.ts'

type Raws = Parameters<typeof bank>[0]

test('sound content has no fault', () => {
  expect(faultsOf(...sound)).toEqual([])
})

describe('key-longest', () => {
  const check = (...texts: string[]) => found('key-longest', withOptions('Which is right?', ...texts))
  test('the key is clearly longer than every other option', () => {
    expect(check('Inflammation of the lining of the joint', 'Pain', 'Swelling', 'Fever')).toEqual([
      'the key is the longest option (39 characters, the next 8)',
    ])
  })
  test.each([
    [['Pain in the joint', 'Swelling of a joint', 'Fever']],
    [['Inflammation', 'Hemorrhage', 'Enlargement']],
  ])('%j is fine', (texts) => {
    expect(check(...texts)).toEqual([])
  })
  test('marks do not count', () => {
    expect(check('`[-itis]`', '[-osis]', '[-algia]')).toEqual([])
  })
})

describe('key-lengths', () => {
  /** So many questions of four options each, whose key has this many characters and the others 10, 15 and 20. */
  const questions = (counts: Readonly<Record<number, number>>): Raws =>
    Object.entries(counts).flatMap(([length, n], kind) =>
      Array.from({ length: n }, (_, i) => ({
        ...withOptions(`Case ${kind} ${i}?`, ...[Number(length), 10, 15, 20].map((one) => 'x'.repeat(one))),
        id: `term-${String(1000 * (kind + 1) + i)}`,
      })),
    )
  const check = (items: Raws) =>
    faultsOf(bank(items)).flatMap((fault) => (fault.check === 'key-lengths' ? [fault.message] : []))

  test('a quarter longest, a quarter shortest is even', () => {
    expect(check(questions({ 8: 10, 22: 10, 12: 20 }))).toEqual([])
  })
  test('never longest, never shortest', () => {
    expect(check(questions({ 12: 40 }))).toEqual([
      'the key is the longest option in 0 of 40 questions of terminology; 10 would be even',
      'the key is the shortest option in 0 of 40 questions of terminology; 10 would be even',
    ])
  })
  test('too often shortest', () => {
    expect(check(questions({ 8: 20, 22: 10, 12: 10 }))).toEqual([
      'the key is the shortest option in 20 of 40 questions of terminology; 10 would be even',
    ])
  })
  test('few questions show nothing, nor do options of one length', () => {
    expect(check(questions({ 22: 3 }))).toEqual([])
    const alike = questions({ 12: 40 }).map((one, i) => ({
      ...withOptions(`Case ${i}?`, 'four', 'fives', 'sixsix', 'seven77'),
      id: one.id,
    }))
    expect(check(alike)).toEqual([])
  })
  test('what is uneven only in all sections together is told at the list of them', () => {
    const some = questions({ 12: 24 })
    const others = some.map((one, i) => ({ ...one, id: `ins-${2000 + i}`, objective: 'insurance.medicare' }))
    expect(check([...some, ...others])).toEqual([
      'the key is the longest option in 0 of 48 questions of all sections; 12 would be even',
      'the key is the shortest option in 0 of 48 questions of all sections; 12 would be even',
    ])
  })
  test('retired questions do not count', () => {
    expect(check(questions({ 12: 40 }).map((one) => ({ ...one, status: 'retired' })))).toEqual([])
  })
})

describe('grammar-cue', () => {
  test('an article that fits the key only', () => {
    expect(found('grammar-cue', withOptions('The form sent back is an', 'EOB', 'claim', 'bill'))).toEqual([
      'the stem ends in "an", which gives the key away',
    ])
    expect(
      found(
        'grammar-cue',
        withOptions('A stroke is also called a ___.', 'cerebral event', 'embolus', 'infarct'),
      ),
    ).toHaveLength(1)
  })
  test('an article that fits all, or the key not, or both', () => {
    expect(found('grammar-cue', withOptions('It is a', 'claim', 'bill', 'letter'))).toEqual([])
    expect(found('grammar-cue', withOptions('It is a', 'EOB', 'bill', 'letter'))).toEqual([])
    expect(found('grammar-cue', withOptions('It is a(n)', 'EOB', 'bill', 'letter'))).toEqual([])
  })
  test.each([
    ['EOB', true],
    ['NPI', true],
    ['UB-04', false],
    ['hour', true],
    ['unit', false],
    ['European', false],
    ['8-digit number', true],
    ['claim', false],
    ['*insurer*', true],
  ])('an %s: %s', (text, an) => {
    expect(takesAn(text)).toBe(an)
  })
})

describe('absolute-term', () => {
  test('only wrong options speak absolutely', () => {
    const messages = found(
      'absolute-term',
      withOptions('When?', 'After the visit', 'Always before it', 'Never', 'On it'),
    )
    expect(messages).toEqual([
      'only wrong options speak as absolutely as "always"',
      'only wrong options speak as absolutely as "never"',
    ])
  })
  test('not when the key does too', () => {
    expect(found('absolute-term', withOptions('When?', 'Only after it', 'Always before', 'On it'))).toEqual(
      [],
    )
  })
})

describe('vague-frequency', () => {
  test('a frequency without a number', () => {
    expect(
      found('vague-frequency', withOptions('What?', 'It is usually paid', 'It is denied', 'It is kept')),
    ).toEqual(['"usually" means something else to every reader'])
  })
  test('a number is fine', () => {
    expect(found('vague-frequency', withOptions('What?', 'In 60 % of cases', 'In half', 'In none'))).toEqual(
      [],
    )
  })
})

describe('negative-stem', () => {
  const check = (stem: string) => found('negative-stem', withOptions(stem, 'a', 'b', 'c'))
  test.each([
    'Which of the following is not a prefix?',
    'Which modifier does not belong on a visit?',
    "What isn't covered by Part B?",
    'All of the following are prefixes except:',
    'Which of these is least likely to be paid?',
    'A patient comes in. Which statement is false?',
  ])('%s', (stem) => {
    expect(check(stem)).toHaveLength(1)
  })
  test.each([
    'Which of the following is **not** a prefix?',
    'All of the following are prefixes **except** one. Which?',
    'Which code tells the payer that the claim was not paid?',
    'A physician who does not participate bills $100. What may be charged?',
    'The claim was not paid. What is next?',
    'What is the limit for a physician who does not take assignment?',
  ])('%s is fine', (stem) => {
    expect(check(stem)).toEqual([])
  })
})

describe('all-of-the-above', () => {
  test.each(['All of the above', 'None of these', 'Both of the above', 'All of them', 'None of the options'])(
    '%s',
    (text) => {
      expect(found('all-of-the-above', withOptions('What?', 'a', 'b', text))).toHaveLength(1)
    },
  )
  test.each(['All of the patient’s records', 'None', 'Both eyes'])('%s is fine', (text) => {
    expect(found('all-of-the-above', withOptions('What?', 'a', 'b', text))).toEqual([])
  })
})

describe('option-order', () => {
  const check = (...texts: string[]) => found('option-order', withOptions('How much?', ...texts))
  test('numbers of one unit out of order', () => {
    expect(check('$30.00', '$10.00', '$20.00')).toEqual(['the numbers are out of order'])
    expect(check('90 days', '1 day', '120 days', '60 days')).toHaveLength(1)
  })
  test.each([
    [['$10.00', '$20.00', '$30.00']],
    [['120 days', '90 days', '60 days']],
    [['90 days', '1 year', '60 days']],
    [['b', 'a', 'c']],
  ])('%j is fine', (texts) => {
    expect(check(...texts)).toEqual([])
  })
  test('what counts as a number', () => {
    expect(numbersOf(['1 unit', '2 units', '10 units'])).toEqual([1, 2, 10])
    expect(numbersOf(['20%', '5%', '15%'])).toEqual([20, 5, 15])
    expect(numbersOf(['M17.11', 'M17.12'])).toBeNull()
  })
})

describe('repeated-word', () => {
  test('a telling word of the stem stands in the key only', () => {
    const question = withOptions(
      'Who runs the railroad program?',
      'The Railroad Retirement Board',
      'The state',
      'The MAC',
    )
    expect(found('repeated-word', question)).toEqual(['"railroad…" stands in the stem and in the key only'])
  })
  test('not when a wrong option has it too', () => {
    const question = withOptions(
      'Who runs the railroad program?',
      'The Railroad Board',
      'Each railroad',
      'The MAC',
    )
    expect(found('repeated-word', question)).toEqual([])
  })
  test('a case is looked at by its question', () => {
    const stem = 'A retired railroad worker has a card. Where does his claim go?'
    expect(
      found('repeated-word', item({ ...withOptions(stem, 'The Railroad MAC', 'A', 'B'), level: 'apply' })),
    ).toEqual([])
  })
})

describe('lettered-reference', () => {
  test('an option named by its letter or place', () => {
    const options = [
      option('A and C', true),
      option('b'),
      option('c', false, { rationale: 'Option B is better.' }),
    ]
    expect(found('lettered-reference', item({ options }))).toEqual([
      '"A and C" breaks when the options are shuffled',
      '"Option B" breaks when the options are shuffled',
    ])
    const second = [option('x', true, { rationale: 'As the second option says.' }), option('b'), option('c')]
    expect(found('lettered-reference', item({ options: second }))).toHaveLength(1)
  })
  test('the parts of Medicare are no options', () => {
    const question = withOptions(
      'Which parts are original Medicare?',
      'Parts A and B',
      'Parts C and D',
      'Part A',
    )
    expect(found('lettered-reference', question)).toEqual([])
  })
})

describe('choose-stated', () => {
  const options = [option('a', true), option('b', true), option('c'), option('d')]
  const check = (stem: string) => found('choose-stated', item({ type: 'multiple', choose: 2, stem, options }))
  test('the stem says how many', () => {
    expect(check('Which apply? Choose two.')).toEqual([])
    expect(check('Which 2 apply?')).toEqual([])
    expect(check('Which apply?')).toEqual(['the stem does not say how many to choose'])
  })
})

describe('near-duplicate', () => {
  const twin = (id: string, stem: string) => item({ id, stem })
  const stem = 'Within how many days must an overpayment that was identified be reported and returned?'
  test('two questions that ask and answer the same, with the place of the first', () => {
    const other =
      'Within how many days must an overpayment that has been identified be reported and returned?'
    const messages = found('near-duplicate', twin('term-0001', stem), twin('term-0002', other))
    expect(messages).toEqual([
      expect.stringMatching(/^term-0002 is \d+ % like term-0001 \(banks\/terminology\/parts\.yaml:\d+\)$/),
    ])
  })
  test('the same words with another answer are another question', () => {
    const kidney = withOptions('Which combining form means kidney?', 'nephr/o', 'hepat/o', 'cardi/o')
    const liver = withOptions('Which combining form means liver?', 'hepat/o', 'nephr/o', 'cardi/o')
    expect(found('near-duplicate', kidney, { ...liver, id: 'term-0002' })).toEqual([])
  })
  test('over many it stays fast, and finds the one pair', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      item({
        id: `term-${1000 + i}`,
        stem: `What is ${i * 7919} of plan ${i * 104729} in year ${i}, district ${i * 31}?`,
        level: 'apply',
      }),
    )
    const messages = found('near-duplicate', ...many, twin('term-0001', stem), twin('term-0002', stem))
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('term-0002 is 100 % like term-0001')
  })
})

test('a part of a case is checked like any question, at its own place', () => {
  const { id: _, ...part } = withOptions('Which of these is not right?', 'a', 'b', 'c')
  const both = [
    { ...part, id: 'cs-0001a' },
    { ...part, id: 'cs-0001b', stem: 'What is right here?' },
  ]
  const { stem: _s, options: _o, ...shared } = item()
  const faults = faultsOf(bank([{ ...shared, id: 'cs-0001', type: 'case', chart: 'A chart.', parts: both }]))
  expect(faults.map((f) => f.check)).toEqual(['negative-stem'])
})
