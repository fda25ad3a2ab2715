import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ActivitySchema,
  addUpAgenda,
  disposition,
  downloadName,
  findLikes,
  likenessOf,
  missingFields,
  readActivityForm,
  shownName,
  typedOfActivity,
} from '#credits'
import { anyText } from '../factories/text.ts'
import { webinar } from './activities.ts'

const activity = (wishes: Parameters<typeof webinar>[0] = {}) => ActivitySchema.parse(webinar(wishes))

describe('which activities resemble each other', () => {
  const past = [{ id: 'one', activity: activity() }]
  const other = { title: 'Another', approvals: [], completedOn: '2025-09-12' as const }
  test.each([
    ['the same', {}, 'same'],
    [
      'the same in capitals, with accents and other signs',
      { title: 'Módifiers — that PAYERS read first!' },
      'same',
    ],
    [
      'its number, written otherwise, a year later',
      { ...other, completedOn: '2024-09-12', approvals: [{ board: 'aapc', number: 'hbi 2025 0912' }] },
      'same-number',
    ],
    [
      'its number at another board',
      { ...other, approvals: [{ board: 'amba', number: 'HBI-2025-0912' }] },
      null,
    ],
    ['its title a week later', { approvals: [], completedOn: '2025-09-19' }, 'same-title'],
    ['its title eight days later', { approvals: [], completedOn: '2025-09-20' }, null],
    ['its title of another provider on that day', { approvals: [], provider: 'Elsewhere' }, 'same-title'],
    ['nothing of it', other, null],
  ])('%s: %s', (_, wishes, kind) => {
    expect(findLikes(activity(wishes), past).map((like) => like.kind)).toEqual(kind ? [kind] : [])
  })
  test('an activity is always the same as itself, and likeness is mutual', () => {
    const some = fc
      .record({ title: anyText(8), provider: anyText(8), day: fc.constantFrom('2025-09-12', '2025-09-18') })
      .filter(({ title, provider }) => title.trim() !== '' && provider.trim() !== '')
      .map(({ title, provider, day }) => activity({ title, provider, completedOn: day, approvals: [] }))
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(findLikes(a, [{ id: 'a', activity: a }])[0]?.kind).toBe('same')
        const kinds = (x: typeof a, y: typeof a) =>
          findLikes(x, [{ id: 'y', activity: y }]).map((l) => l.kind)
        expect(kinds(a, b)).toEqual(kinds(b, a))
        expect(kinds(a, b)[0] === 'same').toBe(likenessOf(a) === likenessOf(b))
      }),
    )
  })
})

describe('a timed agenda', () => {
  test.each([
    ['9:00-9:50 Modifiers', 50],
    ['9:00 am – 10:15 am Appeals\n10:15 am – 10:30 am Break\n10:30 am – 12:00 pm Denials', 165],
    ['8:30 Registration', 0],
    ['8:00-8:30 Registration\n8:30-12:00 Morning\n12:00-1:00 Lunch\n1:00-4:30 Afternoon', 420],
    ['11:30 to 12:45 pm Over noon', 75],
    ['1 pm until 2 pm Track A\n1:30 pm until 3 pm Track B', 120],
    ['13:00–14:30 Twenty-four hours', 90],
    ['9 to 10 people took part', 0],
    ['10:00-9:00 Backwards', 660],
    ['25:00-26:00 No such hour\n9:75-10:00 No such minute', 0],
  ])('%j: %i minutes', (text, minutes) => expect(addUpAgenda(text).minutes).toBe(minutes))
  test('what is not read is said', () =>
    expect(addUpAgenda('Welcome\n9:00-10:00 Talk').unread).toEqual(['Welcome']))
  test('whatever is written, it is a number of minutes within a day', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText(20), fc.constantFrom('9:00-10:00', '1-2 pm', '12 am to 11 pm'))),
        (lines) => {
          const { minutes } = addUpAgenda(lines.join('\n'))
          expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440).toBe(true)
        },
      ),
    ))
})

describe('the form of an activity', () => {
  test('says what the activity says, both ways', () => {
    const one = activity({
      ...{ startedOn: '2025-09-11', place: 'Ohio', instructor: 'R. Pell', topics: ['billing'], note: 'x' },
      ...{ issuer: 'aapc', wordCount: 1500, minutesEarned: 45 },
    })
    expect(ActivitySchema.parse(readActivityForm(typedOfActivity(one)))).toEqual(one)
  })
  test('minutes that were left empty come from the agenda; earned is what was offered', () => {
    const typed = {
      ...typedOfActivity(activity()),
      minutesOffered: [''],
      minutesEarned: [''],
      agenda: ['9:00-9:50 x'],
    }
    expect(readActivityForm(typed)).toMatchObject({ minutesOffered: 50, minutesEarned: 50 })
  })
  test('what is no number is refused as it was typed, not read as another', () => {
    for (const minutesOffered of ['1e3', '-5', 'sixty', '0x10', 'Infinity', '1.5'])
      expect(
        ActivitySchema.safeParse(
          readActivityForm({ ...typedOfActivity(activity()), minutesOffered: [minutesOffered] }),
        ).success,
        minutesOffered,
      ).toBe(false)
  })
})

test('what an auditor would miss is said, and nothing of a line that has it all', () => {
  const whole = activity({ instructor: 'R. Pell', topics: ['billing'] })
  expect(missingFields(whole, 1, [])).toEqual([])
  const bare = activity({ approvals: [], delivery: 'in-person', appliesTo: [], minutesEarned: 0 })
  expect(missingFields(bare, 0, ['AAPC CPB'])).toHaveLength(8)
})

describe('names of files', () => {
  test.each([
    ['certificate.pdf', 'certificate.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\scan.png', 'scan.png'],
    ['..', 'file'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['exe\u202efdp.pdf', 'exefdp.pdf'],
    ['<img src=x>.png', '_img src=x_.png'],
    ['', 'file'],
  ])('%j is shown as %j', (given, shown) => expect(shownName(given)).toBe(shown))
  test('three hundred characters are cut, their ending kept', () => {
    const shown = shownName(`${'x'.repeat(300)}.pdf`)
    expect([[...shown].length, shown.endsWith('….pdf')]).toEqual([100, true])
  })
  test('whatever it was called, it fits a header and ends as what it is', () =>
    fc.assert(
      fc.property(anyText(40), (given) => {
        const name = downloadName(shownName(given), 'application/pdf')
        expect(name.toLowerCase().endsWith('.pdf')).toBe(true)
        expect(name).not.toMatch(/[/\\\p{Cc}"]/u)
        expect(disposition('attachment', name)).toMatch(
          /^attachment; filename="[ -~]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/,
        )
      }),
    ))
})
