import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  deviceOf,
  Email,
  isZone,
  NewPassword,
  nameSortKey,
  PersonName,
  SignUpForm,
  TypedPassword,
  zones,
} from '#accounts'

const NUL = '\u0000'
const HALF = '\ud800'

describe('an address', () => {
  test.each([
    [' Avery.Quill@Example.COM ', 'avery.quill@example.com'],
    ['a+b@x.org', 'a+b@x.org'],
    ["o'neil@x.org", "o'neil@x.org"],
  ])('%j is kept as %j', (typed, kept) => expect(Email.parse(typed)).toBe(kept))

  test.each([
    '',
    '   ',
    'avery',
    'a@',
    '@b',
    'a b@c.de',
    `a${NUL}@b.de`,
    `a${HALF}@b.de`,
    `${'a'.repeat(250)}@b.de`,
  ])('%j is refused', (typed) => expect(Email.safeParse(typed).success).toBe(false))

  test('parsing what was kept changes nothing', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = Email.safeParse(address)
        if (once.success) expect(Email.parse(once.data)).toBe(once.data)
      }),
    )
  })
})

describe('a name', () => {
  test.each([
    ['  Żaneta   Nowak-Łukasiewicz ', 'Żaneta Nowak-Łukasiewicz'],
    ['Zoe\u0301', 'Zoé'],
    ['李小龍', '李小龍'],
  ])('%j is kept as %j', (typed, kept) => expect(PersonName.parse(typed)).toBe(kept))

  test.each(['', '  ', 'a\nb', `a${NUL}`, `a${HALF}`, 'a\u202eb', 'x'.repeat(101)])(
    '%j is refused',
    (typed) => expect(PersonName.safeParse(typed).success).toBe(false),
  )

  test('a hundred characters outside the first plane are a hundred characters', () => {
    expect(PersonName.safeParse('𐍈'.repeat(100)).success).toBe(true)
  })

  test('names sort without accents or case', () => {
    const sorted = ['Óscar', 'zed', 'Adam', 'öde'].sort((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1))
    expect(sorted).toEqual(['Adam', 'öde', 'Óscar', 'zed'])
  })
})

describe('a password', () => {
  test.each([
    'nine char',
    'x'.repeat(201),
    'password123',
    'Password-123',
    '1234567890',
    'aaaaaaaaaaaa',
    '!!!!!!!!!!',
    `long enough${NUL}`,
  ])('%j cannot be chosen', (typed) => expect(NewPassword.safeParse(typed).success).toBe(false))

  test.each([
    'ten chars!',
    'x y z and some more',
    'correct clamp sorrel',
    '한글로만든열글자암호다',
    `a${'b'.repeat(198)}c`,
  ])('%j can be chosen', (typed) => expect(NewPassword.safeParse(typed).success).toBe(true))

  test('signing in judges no strength, so that a new rule locks no one out', () => {
    expect(TypedPassword.safeParse('short').success).toBe(true)
  })

  test('two ways to type one character are one password', () => {
    expect(TypedPassword.parse('cafe\u0301 au lait')).toBe(TypedPassword.parse('café au lait'))
  })

  test('one’s own name or address with a number behind it cannot be chosen', () => {
    const form = { name: 'Morgan Lathe', email: 'morgan.lathe@example.com', zone: 'UTC' }
    for (const password of ['morganlathe', 'Morgan Lathe 1999', 'morgan.lathe@example.com']) {
      const parsed = SignUpForm.safeParse({ ...form, password })
      expect(parsed.error?.issues[0]?.path).toEqual(['password'])
    }
    expect(SignUpForm.safeParse({ ...form, password: 'gravel sonnet tram' }).success).toBe(true)
  })
})

describe('a time zone', () => {
  test('those offered are known', () => {
    for (const zone of zones()) expect(isZone(zone)).toBe(true)
  })
  test.each(['', 'Mars/Olympus', '../etc', 'UTC\u0000', 'x'.repeat(100)])('%j is not one', (name) =>
    expect(isZone(name)).toBe(false),
  )
  test('an unknown hint at sign-up becomes the usual zone', () => {
    const form = { name: 'A', email: 'a@b.de', password: 'gravel sonnet tram' }
    expect(SignUpForm.parse({ ...form, zone: 'Mars/Olympus' }).zone).toBe('America/New_York')
    expect(SignUpForm.parse(form).zone).toBe('America/New_York')
    expect(SignUpForm.parse({ ...form, zone: 'Europe/Warsaw' }).zone).toBe('Europe/Warsaw')
  })
})

describe('a device', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0',
      'Firefox on Windows',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
      'Chrome on Linux',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge on Windows',
    ],
    ['curl/8.5.0', 'Unknown device'],
  ])('%s', (agent, words) => expect(deviceOf(agent)).toBe(words))
  test('none at all', () => expect(deviceOf(null)).toBe('Unknown device'))
})
