import { describe, expect, test } from 'vitest'
import { filesIn, isNoAnswer, markKept, readKeep, wayOf } from '#http/room-requests.ts'

const ORIGIN = 'https://exam.example'
const ROOM = '/attempts/01890000-0000-7000-8000-000000000000'
const PERSON = '01890000-0000-7000-8000-0000000000aa'

describe('which requests the worker answers', () => {
  const page = { method: 'GET', mode: 'navigate', destination: 'document' }
  const script = { method: 'GET', mode: 'cors', destination: 'script' }
  const data = { method: 'GET', mode: 'cors', destination: '' }
  test.each([
    ['room', page, ROOM],
    ['room', page, `${ROOM}?at=7`],
    ['pass', page, `${ROOM}/`],
    ['pass', page, `${ROOM}/report`],
    ['pass', page, `${ROOM}/review?show=wrong`],
    ['pass', page, `${ROOM}/receipt`],
    ['pass', page, `${ROOM}/sections`],
    ['pass', page, `${ROOM}/sign-in`],
    ['pass', page, '/attempts/x'],
    ['pass', page, '/attempts/'],
    ['pass', page, '/attempts/room-worker.js'],
    ['pass', page, '/today'],
    ['pass', page, '/lessons/terminology/suffixes'],
    ['pass', page, '/assets/room-C0ffee12.js'],
    ['pass', { ...page, destination: 'iframe' }, ROOM],
    ['pass', { ...page, method: 'POST' }, ROOM],
    ['pass', { ...data, method: 'POST' }, `${ROOM}/events`],
    ['pass', { ...data, method: 'POST' }, `${ROOM}/break`],
    ['pass', data, ROOM],
    ['pass', data, `${ROOM}.data`],
    ['pass', data, '/__manifest?p=%2Fattempts&version=1'],
    ['pass', data, '/attempts/room-worker.js'],
    ['file', script, '/assets/room-C0ffee12.js'],
    ['file', { ...script, mode: 'no-cors', destination: 'style' }, '/assets/root-C0ffee12.css'],
    ['file', { ...script, destination: 'font' }, '/assets/inter-latin-wght-normal-Dx4kXJAl.woff2'],
    ['pass', script, '/assets/../today'],
    ['pass', script, '/assets/'],
    ['pass', script, '/assets/a/b.js'],
    ['pass', script, 'https://elsewhere.example/assets/room-C0ffee12.js'],
    ['pass', page, `https://elsewhere.example${ROOM}`],
  ])('%s: %j %s', (way, asked, url) =>
    expect(wayOf({ ...asked, url: new URL(url, ORIGIN).href }, ORIGIN)).toBe(way),
  )
})

test('no answer about the room: what a gateway says, and a server without its records', () =>
  expect([200, 302, 401, 404, 429, 500, 502, 503, 504].filter(isNoAnswer)).toEqual([502, 503, 504]))

test('the files a document names', () => {
  const html = `<link rel="stylesheet" href="/assets/root-a1.css"/><script>import "/assets/manifest-b2.js";
    window.__remixManifest={"url":"/assets/root-a1.css","x":"/attempts/y"}</script>`
  expect([...filesIn(html)]).toEqual(['/assets/root-a1.css', '/assets/manifest-b2.js'])
})

test('a kept document says when it was delivered; what is no page is not kept', () => {
  expect(markKept('<!DOCTYPE html><html lang="en"><head>', 17)).toBe(
    '<!DOCTYPE html><html data-kept="17" lang="en"><head>',
  )
  expect(markKept('{"html":1}', 17)).toBeNull()
})

describe('a wish to be kept', () => {
  const wish = { kind: 'keep', person: PERSON, room: ROOM, files: [] }
  test('names a person, a room and files of the build', () => {
    const files = ['/assets/a-1.woff2', '/today', 7, '/assets/../x']
    expect(readKeep({ ...wish, files })).toEqual({ ...wish, files: ['/assets/a-1.woff2'] })
  })
  test.each([
    [null],
    ['keep'],
    [{ ...wish, kind: 'drop' }],
    [{ ...wish, person: 'x' }],
    [{ ...wish, room: `${ROOM}/report` }],
    [{ ...wish, room: '/today' }],
    [{ ...wish, files: null }],
  ])('anything else is none: %j', (said) => expect(readKeep(said)).toBeNull())
})
