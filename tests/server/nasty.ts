import fc from 'fast-check'
import { anyText } from '../factories/text.ts'

/** Texts that have broken servers before: control characters, lone surrogates, names of built-ins, huge numbers. */
const FAMOUS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff',
  '\u202e',
  '\ufeff',
  'Ż'.repeat(300),
  'x'.repeat(9000),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "' OR 1=1 --",
  '"*',
  'NEAR(a b)',
  '%',
  '%_\\',
  '%E0%A4%A',
  '%00',
  '../../etc/passwd',
  '..%2f..',
  '-1',
  '0',
  '1e309',
  'NaN',
  '99999999999999999999',
  '9007199254740993',
  '2025-02-30',
  'null',
  'undefined',
  '[object Object]',
  '{"a":1}',
  '[]',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  'a@b',
  '00000000-0000-0000-0000-000000000000',
  'America/Nowhere',
]

export const nastyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FAMOUS) },
  { weight: 2, arbitrary: anyText(40) },
  { weight: 1, arbitrary: fc.string({ maxLength: 400 }) },
)

/** Bytes as they come after the address: anything a client can put on one line. */
export const nastyPath = fc.oneof(
  nastyText.map((text) => `/${safely(text)}`),
  fc.stringMatching(/^\/[!-~]{0,60}$/),
  fc.constantFrom(
    '/%',
    '/%E0%A4%A',
    '//',
    '/.//x',
    '/\\',
    '/..',
    '/?',
    '/#',
    '/%00',
    '/%0a',
    '/;a=b',
    '/.data',
    '/_root.data',
  ),
)

/** Lone surrogates become the replacement character, as in every encoding to UTF-8. */
export const paired = (text: string): string => Buffer.from(text).toString()

/** A text as part of an address; what encodeURIComponent refuses becomes the bytes that a careless client would send. */
export function safely(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return encodeURIComponent(paired(text)).replaceAll('%EF%BF%BD', '%ED%A0%80')
  }
}

/** Header values that Node's client will send at all. */
export const nastyHeader = fc.oneof(
  fc.stringMatching(/^[\t -~]{0,80}$/),
  fc.constantFrom(
    '*/*',
    'text/html',
    'br;q=x',
    ';;;',
    '=',
    ',,,',
    'cleanclaim=',
    'cleanclaim=%00',
    'theme=constructor',
    'a'.repeat(4000),
  ),
)

/** Any JSON value, with the famous texts in it. */
export const nastyJson = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.jsonValue().map((value) => JSON.stringify({ client: 'abcdefgh', events: value })),
  nastyText.map((text) => JSON.stringify({ client: paired(text), events: [{ seq: 1, kind: paired(text) }] })),
  fc.constantFrom(
    '{"__proto__":{"admin":true}}',
    '[[[[[[[[]]]]]]]]',
    '1e999',
    '"\\ud800"',
    '{"client":"abcdefgh","events":[]}',
  ),
)
