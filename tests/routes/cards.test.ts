import { expect, test } from 'vitest'
import { ownCards, wishNewPerDay } from '#study/server'
import * as cards from '../../app/routes/learn/cards.tsx'
import * as deck from '../../app/routes/learn/deck.tsx'
import * as drill from '../../app/routes/learn/drill.tsx'
import * as today from '../../app/routes/learn/today.tsx'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { publishCards } from '../study/cards/card-files.ts'

const AT = '/cards/drill?section=terminology'

describeOnEachEngine('the pages of cards', (open) => {
  async function world() {
    const db = await open()
    await publishCards(db)
    return { db, ...(await somebody(db)) }
  }

  test('a drill without a script: the back by the address, the grade by a form, the next by a redirect', async () => {
    const { db, actor, cookie } = await world()
    const read = (path: string) => answerOf(() => drill.loader(getting(db, path, { cookie })))
    expect((await read(AT)).data).toMatchObject({ card: { id: 'card-a01' }, isShown: false, n: 0 })
    const shown = await read(`${AT}&card=card-a02&show=card-a02`)
    expect(shown.data).toMatchObject({ card: { id: 'card-a02' }, isShown: true })
    const send = (form: Record<string, string>) =>
      answerOf(() => drill.action(posting(db, AT, form, { cookie })))
    const graded = await send({ intent: 'grade', card: 'card-a01', grade: '4', n: '0' })
    expect([graded.status, graded.location]).toEqual([302, AT])
    expect((await read(AT)).data).toMatchObject({ card: { id: 'card-a02' }, n: 1, canUndo: true })
    // Sent twice: nothing is changed, and the page says so.
    const again = await send({ intent: 'grade', card: 'card-a01', grade: '1', n: '0' })
    expect(again.location).toBe(`${AT}&behind=1`)
    expect((await read(again.location ?? '')).data).toMatchObject({ isBehind: true, n: 1 })
    const undone = await send({ intent: 'undo', n: '1' })
    expect(undone.location).toBe(`${AT}&card=card-a01`)
    expect((await read(undone.location ?? '')).data).toMatchObject({ card: { id: 'card-a01' }, n: 2 })
    const left = await send({ intent: 'leave-out', card: 'card-a01' })
    expect((await read(left.location ?? '')).data).toMatchObject({
      leftOut: 'card-a01',
      card: { id: 'card-a02' },
    })
    expect((await send({ intent: 'put-back', card: 'card-a01' })).location).toBe(`${AT}&card=card-a01`)
    expect((await ownCards(db, actor)).leftOut).toEqual([])
    await send({ intent: 'leave-out', card: 'card-a01' })
    expect(await ownCards(db, actor)).toMatchObject({ leftOut: ['card-a01'], grades: [] })
  })

  test('what a form may not say is refused, and changes nothing', async () => {
    const { db, actor, cookie } = await world()
    const send = (form: Record<string, string>) =>
      answerOf(() => drill.action(posting(db, AT, form, { cookie })))
    expect((await send({ intent: 'burn' })).status).toBe(400)
    expect((await send({ intent: 'grade', card: 'card-a01', grade: '5', n: '0' })).status).toBe(400)
    for (const n of ['', '-1', '1e9', 'x', '0.5'])
      expect((await send({ intent: 'grade', card: 'card-a01', grade: '3', n })).location).toContain('behind')
    await send({ intent: 'grade', card: '\u0000', grade: '3', n: '0' })
    await send({ intent: 'leave-out', card: 'card-z99' })
    expect(await ownCards(db, actor)).toMatchObject({ grades: [], leftOut: [] })
    const none = await answerOf(() => drill.loader(getting(db, '/cards/drill?section=nowhere', { cookie })))
    expect(none.status).toBe(404)
  })

  test('decks say what today asks for; Today says it too', async () => {
    const { db, actor, cookie } = await world()
    const page = await answerOf(() => cards.loader(getting(db, '/cards', { cookie })))
    expect(page.data).toMatchObject({
      decks: [
        { section: 'terminology', title: 'Medical terminology', fresh: 24 },
        { section: 'insurance', fresh: 6 },
      ],
      day: { due: 0, fresh: 20, done: 0 },
    })
    await wishNewPerDay(db, actor, '3')
    const home = await answerOf(() => today.loader(getting(db, '/today', { cookie })))
    expect(home.data).toMatchObject({ cards: { due: 0, fresh: 3 } })
  })

  test('a limit that is none comes back as typed, with its sentence', async () => {
    const { db, actor, cookie } = await world()
    const send = (wish: string) =>
      answerOf(() => cards.action(posting(db, '/cards', { new: wish }, { cookie })))
    const refused = await send('lots')
    expect([refused.status, refused.data]).toEqual([
      400,
      { typed: 'lots', error: 'That is no whole number from 0 to 200. The number you had is kept.' },
    ])
    expect((await send('12')).location).toBe('/cards?done=saved#limit')
    expect(await ownCards(db, actor)).toMatchObject({ newPerDay: 12 })
  })

  test('a deck is looked through by words and kind, and its cards are left out and put back', async () => {
    const { db, actor, cookie } = await world()
    const look = (path: string, section: string) =>
      answerOf(() => deck.loader(getting(db, path, { cookie, params: { section } })))
    expect((await look('/cards/terminology?q=a07', 'terminology')).data).toMatchObject({
      ...{ total: 24, found: 1, kinds: ['term'] },
      cards: [{ id: 'card-a07', comes: null, isLeftOut: false }],
    })
    expect((await look('/cards/all?q=what&kind=term', 'all')).data).toMatchObject({ total: 30, found: 30 })
    expect((await look('/cards/terminology?kind=burn', 'terminology')).data).toMatchObject({
      kind: '',
      found: 24,
    })
    expect((await look('/cards/web', 'web')).data).toMatchObject({ total: 0, cards: [] })
    expect((await look('/cards/nowhere', 'nowhere')).status).toBe(404)
    const send = (form: Record<string, string>) =>
      answerOf(() =>
        deck.action(
          posting(db, '/cards/terminology?q=a07', form, { cookie, params: { section: 'terminology' } }),
        ),
      )
    expect((await send({ card: 'card-a07', do: 'leave-out' })).location).toBe(
      '/cards/terminology?q=a07#card-a07',
    )
    expect((await ownCards(db, actor)).leftOut).toEqual(['card-a07'])
    await send({ card: 'card-a07', do: 'put-back' })
    expect((await ownCards(db, actor)).leftOut).toEqual([])
    expect((await send({ card: 'card-a07', do: 'burn' })).status).toBe(400)
    expect((await send({ card: 'card-z99', do: 'leave-out' })).status).toBe(404)
  })

  test('nobody grades for another: the cards are those of who asks', async () => {
    const { db, actor } = await world()
    const other = await somebody(db, { name: 'Morgan Lathe' })
    await answerOf(() =>
      drill.action(
        posting(db, AT, { intent: 'grade', card: 'card-a01', grade: '3', n: '0' }, { cookie: other.cookie }),
      ),
    )
    expect((await ownCards(db, actor)).grades).toEqual([])
    expect((await ownCards(db, other.actor)).grades).toMatchObject([{ at: NOON }])
  })
})
