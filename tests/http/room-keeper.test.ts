import { describe, expect, test } from 'vitest'
import { RoomKeeper } from '#http/room-keeper.ts'
import { cacheOf } from '#ui/exam/room-cache.ts'

const ORIGIN = 'https://exam.example'
const PERSON = '01890000-0000-7000-8000-0000000000aa'
const room = (n = 0) => `/attempts/01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
const html = (build: string, text = '') =>
  `<!DOCTYPE html><html lang="en"><link href="/assets/root-${build}.css"/><script src="/assets/room-${build}.js"></script>${text}`

/** A browser's caches: each knows answers by path, in the order they were put. */
function makeCaches(load: (path: string) => Response) {
  const all = new Map<string, Map<string, Response>>()
  const pathOf = (asked: RequestInfo | URL) =>
    new URL(asked instanceof Request ? asked.url : String(asked), ORIGIN).pathname
  const cacheOver = (kept: Map<string, Response>) => ({
    match: async (asked: RequestInfo | URL) => kept.get(pathOf(asked))?.clone(),
    keys: async () => [...kept.keys()].map((path) => new Request(ORIGIN + path)),
    delete: async (asked: RequestInfo | URL) => kept.delete(pathOf(asked)),
    async put(asked: RequestInfo | URL, answer: Response) {
      kept.delete(pathOf(asked))
      kept.set(pathOf(asked), answer)
    },
    async add(asked: RequestInfo | URL) {
      const answer = load(pathOf(asked))
      if (!answer.ok) throw new TypeError('not kept')
      kept.set(pathOf(asked), answer)
    },
  })
  const open = (name: string) => {
    const kept = all.get(name) ?? new Map<string, Response>()
    all.set(name, kept)
    return cacheOver(kept) as unknown as Cache
  }
  const match = async (asked: RequestInfo | URL) => {
    for (const kept of all.values()) {
      const found = kept.get(pathOf(asked))
      if (found) return found.clone()
    }
    return undefined
  }
  return {
    all,
    caches: { open: async (name: string) => open(name), keys: async () => [...all.keys()], match },
  }
}

/** A device with a server that answers as told; `hang` never answers. */
function makeDevice() {
  let build = 'one'
  let server: (path: string) => Response | 'hang' | 'cut' = () => page()
  const asked: string[] = []
  const page = () =>
    new Response(html(build), {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br', 'X-Policy': 'nonce' },
    })
  const lost = new Set<string>()
  const { all, caches } = makeCaches((path) => new Response(path, { status: lost.has(path) ? 404 : 200 }))
  const keeper = new RoomKeeper({
    caches,
    async fetch(request) {
      const path = new URL(request instanceof Request ? request.url : request, ORIGIN).pathname
      asked.push(path)
      const answer = server(path)
      if (answer === 'cut') throw new TypeError('offline')
      return answer === 'hang' ? new Promise<Response>(() => {}) : answer
    },
    pause: async () => 'too long',
    wall: () => 17,
  })
  const show = (path = room(), client = 'page') => keeper.show(new Request(ORIGIN + path), client)
  return {
    ...{ keeper, asked, lost, show, page },
    /** What is kept of the person, in order. */
    kept: () => [...(all.get(cacheOf(PERSON))?.keys() ?? [])],
    names: () => [...all.keys()],
    keep: (path = room(), client = 'page', files: string[] = []) =>
      keeper.keep({ kind: 'keep', person: PERSON, room: path, files }, client),
    answers: (how: typeof server) => {
      server = how
    },
    ships: (next: string) => {
      build = next
    },
  }
}

describe('keeping a room', () => {
  test('nothing is kept before its page asks for it', async () => {
    const { show, kept, names } = makeDevice()
    await show()
    expect([kept(), names()]).toEqual([[], []])
  })

  test('files first, then the document as it was delivered, marked with the device’s time', async () => {
    const device = makeDevice()
    const shown = await device.show()
    await device.keep(room(), 'page', ['/assets/serif.woff2'])
    expect(device.kept()).toEqual([
      '/assets/root-one.css',
      '/assets/room-one.js',
      '/assets/serif.woff2',
      room(),
    ])
    // The page was delivered once and asked for once.
    expect(await shown.text()).toBe(html('one'))
    expect(device.asked).toEqual([room()])
    device.answers(() => 'cut')
    const kept = await device.show()
    expect(await kept.text()).toBe(html('one').replace('<html', '<html data-kept="17"'))
    expect([kept.headers.get('X-Policy'), kept.headers.get('Content-Encoding')]).toEqual(['nonce', null])
  })

  test('a page that came by a link has no document here: it is asked for', async () => {
    const device = makeDevice()
    await device.keep()
    expect(device.asked).toEqual([room()])
    expect(device.kept()).toContain(room())
  })

  test('the document of another page is not taken for it', async () => {
    const device = makeDevice()
    await device.show(room(1), 'other')
    await device.keep(room(), 'other')
    expect(device.asked).toEqual([room(1), room()])
  })

  test.each([
    ['a redirect to the sign-in page', () => new Response(null, { status: 302 })],
    ['a refusal', () => new Response('', { status: 404, headers: { 'Content-Type': 'text/html' } })],
    ['data', () => Response.json({})],
  ])('%s is not kept', async (_, answer) => {
    const device = makeDevice()
    device.answers(answer)
    await device.keep()
    expect(device.kept()).toEqual([])
  })

  test('a document is not kept without a file it names; the one before stays', async () => {
    const device = makeDevice()
    await device.keep()
    device.ships('two')
    device.lost.add('/assets/room-two.js')
    await expect(device.keep()).rejects.toThrow()
    device.answers(() => 'cut')
    expect(await (await device.show()).text()).toContain('room-one.js')
  })

  test('a font that is gone is left out', async () => {
    const device = makeDevice()
    device.lost.add('/assets/serif.woff2')
    await device.keep(room(), 'page', ['/assets/serif.woff2'])
    expect(device.kept()).toContain(room())
  })

  test('files of an older build go once no room needs them', async () => {
    const device = makeDevice()
    await device.keep(room(1))
    await device.keep(room(2))
    device.ships('two')
    await device.keep(room(2))
    expect(device.kept()).toContain('/assets/room-one.js')
    await device.keep(room(1))
    expect(device.kept()).toEqual(['/assets/root-two.css', '/assets/room-two.js', room(2), room(1)])
  })

  test('six rooms are kept, the ones opened last', async () => {
    const device = makeDevice()
    for (const n of [1, 2, 3, 4, 5, 6, 1, 7, 8]) await device.keep(room(n))
    expect(device.kept().filter((path) => path.startsWith('/attempts/'))).toEqual(
      [4, 5, 6, 1, 7, 8].map(room),
    )
  })
})

describe('showing a room', () => {
  test.each([
    ['the network is cut', () => 'cut' as const],
    ['the server is not heard for seconds', () => 'hang' as const],
    ['a gateway cannot reach it', () => new Response('', { status: 502 })],
    ['the server cannot reach its records', () => new Response('', { status: 503 })],
    ['the gateway gave up', () => new Response('', { status: 504 })],
  ])('from the device when %s', async (_, answer) => {
    const device = makeDevice()
    await device.keep()
    device.answers(answer)
    expect(await (await device.show()).text()).toContain('data-kept')
  })

  test.each([200, 302, 401, 404, 429, 500])('what the server says counts: %d', async (status) => {
    const device = makeDevice()
    await device.keep()
    device.answers(() => new Response(null, { status }))
    expect((await device.show()).status).toBe(status)
  })

  test('where nothing is kept it is as without a worker', async () => {
    const device = makeDevice()
    device.answers(() => 'cut')
    await expect(device.show()).rejects.toThrow('offline')
    device.answers(() => new Response('', { status: 503 }))
    expect((await device.show()).status).toBe(503)
  })

  test('a room the server does not know leaves the device', async () => {
    const device = makeDevice()
    await device.keep()
    device.answers(() => new Response('', { status: 404 }))
    await device.show()
    expect(device.kept()).not.toContain(room())
  })
})

test('files come from the device when they lie there, otherwise from the server', async () => {
  const device = makeDevice()
  await device.keep()
  device.answers((path) => new Response(`server ${path}`))
  const file = async (path: string) => (await device.keeper.file(new Request(ORIGIN + path))).text()
  expect(await file('/assets/room-one.js')).toBe('/assets/room-one.js')
  expect(await file('/assets/report-one.js')).toBe('server /assets/report-one.js')
  expect(device.kept()).not.toContain('/assets/report-one.js')
})
