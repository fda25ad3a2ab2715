import { expect, test } from 'vitest'
import type { Actor } from '#accounts'
import { listCards } from '#curriculum/server'
import type { Database } from '#db'
import { days, hours, instant, later, minutes } from '#kernel/time.ts'
import type { Grade } from '#study'
import {
  cardsOverview,
  cardsToday,
  countLessonCards,
  drill,
  gradeCard,
  leaveOut,
  ownCards,
  sectionCards,
  undoGrade,
  wishNewPerDay,
} from '#study/server'
import { NOON, somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { publishCards, WITH_CARDS } from './card-files.ts'

describeOnEachEngine('drilling cards', (open) => {
  async function world() {
    const db = await open()
    await publishCards(db)
    const { actor } = await somebody(db)
    return { db, actor }
  }

  /** Grades whatever card comes next; gives its id. */
  async function next(db: Database, actor: Actor, grade: Grade, at = NOON, section = 'terminology') {
    const step = await drill(db, actor, { section }, at)
    if (!step?.card) throw new Error('no card is left')
    expect(await gradeCard(db, actor, { card: step.card.id, grade, n: step.n }, at)).toMatchObject({
      ok: true,
    })
    return step.card.id
  }

  test('cards are published with their decks in order, revised by content, retired with their file, and revived', async () => {
    const { db } = await world()
    const cards = await listCards(db)
    expect(cards).toHaveLength(30)
    const [first] = cards.filter(({ section }) => section === 'terminology')
    expect(first).toMatchObject({ id: 'card-a01', kind: 'term', html: { front: 'a01', back: 'What a01 is' } })
    const path = 'cards/terminology/words.yaml'
    const changed = (WITH_CARDS[path] ?? '').replace('What a01 is', 'What *a01* means')
    expect(await publishCards(db, { ...WITH_CARDS, [path]: changed })).toMatchObject({ added: 0, revised: 1 })
    const after = (await listCards(db)).find(({ id }) => id === 'card-a01')
    expect(after?.html.back).toBe('What <em>a01</em> means')
    expect(after?.revision).not.toBe(first?.revision)
    const { [path]: _, ...without } = WITH_CARDS
    expect(await publishCards(db, without)).toMatchObject({ retired: 24 })
    expect(await listCards(db)).toHaveLength(6)
    expect(await publishCards(db, { ...WITH_CARDS, [path]: changed })).toMatchObject({
      revived: 24,
      added: 0,
    })
    expect(await listCards(db)).toHaveLength(30)
  })

  test('a card with a fault keeps the version it had, and the others are published', async () => {
    const { db } = await world()
    const path = 'cards/insurance/payers.yaml'
    const faulty = (WITH_CARDS[path] ?? '')
      .replace(', example: "Where b02 is met"', '')
      .replace('What b03', 'Who b03')
    expect(await publishCards(db, { ...WITH_CARDS, [path]: faulty })).toMatchObject({
      retired: 0,
      revised: 1,
    })
    const cards = await listCards(db)
    expect(cards.find(({ id }) => id === 'card-b02')?.html.example).toBe('Where b02 is met')
    expect(cards.find(({ id }) => id === 'card-b03')?.html.back).toBe('Who b03 is')
  })

  test('twenty new ones a day, in their order; then the day is done, and the next has room again', async () => {
    const { db, actor } = await world()
    const seen: string[] = []
    for (let i = 0; i < 20; i++) seen.push(await next(db, actor, 4))
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => `card-a${String(i + 1).padStart(2, '0')}`))
    const end = await drill(db, actor, { section: 'terminology' }, NOON)
    expect(end).toMatchObject({ card: null, n: 20, more: 4, remembered: 20, canUndo: true })
    expect(end?.day).toMatchObject({ due: 0, fresh: 0, done: 20, tomorrow: 0 })
    // The limit is for all decks together.
    expect((await drill(db, actor, { section: 'insurance' }, NOON))?.card).toBeNull()
    const tomorrow = await drill(db, actor, { section: 'terminology' }, later(NOON, days(1)))
    expect(tomorrow).toMatchObject({ card: { id: 'card-a21', isNew: true }, canUndo: false })
    expect(tomorrow?.day).toMatchObject({ fresh: 4, done: 0 })
  })

  test('the limit is changed within bounds, and what is no number changes nothing', async () => {
    const { db, actor } = await world()
    for (const wrong of ['', '-1', '201', 'ten', '1e2', '5.5', '9999'])
      expect(await wishNewPerDay(db, actor, wrong)).toBe(false)
    expect((await cardsOverview(db, actor, NOON)).newPerDay).toBe(20)
    expect(await wishNewPerDay(db, actor, ' 2 ')).toBe(true)
    await next(db, actor, 4)
    await next(db, actor, 4)
    expect((await drill(db, actor, { section: 'terminology' }, NOON))?.card).toBeNull()
    expect(await wishNewPerDay(db, actor, '0')).toBe(true)
    expect((await cardsOverview(db, actor, NOON)).day.fresh).toBe(0)
  })

  test('forgotten comes back within minutes, before anything new, and when nothing else is left', async () => {
    const { db, actor } = await world()
    const lost = await next(db, actor, 1)
    expect(await next(db, actor, 3)).not.toBe(lost)
    const soon = await drill(db, actor, { section: 'terminology' }, later(NOON, minutes(2)))
    expect(soon?.card).toMatchObject({ id: lost, isNew: false })
    expect(soon?.day.due).toBe(2)
    await wishNewPerDay(db, actor, '0')
    expect((await drill(db, actor, { section: 'terminology' }, NOON))?.card?.id).toBe(lost)
  })

  test('a grade is taken back: the card is new again, or as it was, and the log keeps both', async () => {
    const { db, actor } = await world()
    const first = await next(db, actor, 3)
    const before = (await ownCards(db, actor)).states
    const at = later(NOON, minutes(11))
    expect(await next(db, actor, 1, at)).toBe(first)
    expect((await ownCards(db, actor)).states).not.toEqual(before)
    expect(await undoGrade(db, actor, 2, at)).toEqual({ ok: true, value: first })
    expect((await ownCards(db, actor)).states).toEqual(before)
    expect(await undoGrade(db, actor, 3, at)).toEqual({ ok: true, value: first })
    expect(await ownCards(db, actor)).toMatchObject({ states: [], grades: [] })
    expect(await undoGrade(db, actor, 4, at)).toEqual({ ok: false, fault: { code: 'nothing' } })
    expect(await drill(db, actor, { section: 'terminology' }, at, 'card-a07')).toMatchObject({
      n: 4,
      card: { id: 'card-a07' },
      day: { done: 0 },
    })
  })

  test('a grade of yesterday stays', async () => {
    const { db, actor } = await world()
    await next(db, actor, 3)
    const tomorrow = later(NOON, days(1))
    expect(await undoGrade(db, actor, 1, tomorrow)).toEqual({ ok: false, fault: { code: 'nothing' } })
  })

  test('a page that is behind changes nothing: one grade counts, however often it is sent', async () => {
    const { db, actor } = await world()
    const grade = { card: 'card-a01', grade: 3, n: 0 } as const
    const all = await Promise.all([1, 2, 3].map(() => gradeCard(db, actor, grade, NOON)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, fault: { code: 'conflict' } })
    expect(await undoGrade(db, actor, 0, NOON)).toEqual({ ok: false, fault: { code: 'conflict' } })
    expect((await ownCards(db, actor)).grades).toHaveLength(1)
    const none = { ...grade, card: 'card-z99', n: 1 }
    expect(await gradeCard(db, actor, none, NOON)).toEqual({ ok: false, fault: { code: 'not-found' } })
    expect(await gradeCard(db, actor, { ...grade, n: Number.NaN }, NOON)).toMatchObject({ ok: false })
  })

  test('left out, a card is asked no more and keeps what is remembered; put back, it goes on', async () => {
    const { db, actor } = await world()
    const card = await next(db, actor, 3)
    const out = (isOut: boolean) => leaveOut(db, actor, { card, isOut }, NOON)
    expect(await out(true)).toMatchObject({ ok: true })
    expect(await out(true)).toMatchObject({ ok: true })
    expect((await cardsOverview(db, actor, NOON)).decks[0]).toMatchObject({ leftOut: 1, due: 0 })
    expect((await sectionCards(db, actor, 'terminology'))?.cards[0]).toMatchObject({ isLeftOut: true })
    expect(await out(false)).toMatchObject({ ok: true })
    expect((await cardsOverview(db, actor, NOON)).decks[0]).toMatchObject({ leftOut: 0, due: 1 })
    expect(await leaveOut(db, actor, { card: 'card-z99', isOut: true }, NOON)).toMatchObject({ ok: false })
  })

  test('the day is the person’s own', async () => {
    const { db } = await world()
    // 23:30 in Los Angeles; an hour later it is tomorrow there, and has long been in Tokyo.
    const late = instant(Date.UTC(2025, 9, 16, 6, 30))
    const [west, east] = [
      (await somebody(db, { zone: 'America/Los_Angeles' })).actor,
      (await somebody(db, { zone: 'Asia/Tokyo' })).actor,
    ]
    for (const actor of [west, east]) {
      await wishNewPerDay(db, actor, '1')
      await next(db, actor, 4, late)
    }
    const anHourLater = later(late, hours(1))
    expect((await drill(db, west, { section: 'terminology' }, anHourLater))?.card?.id).toBe('card-a02')
    expect((await drill(db, east, { section: 'terminology' }, anHourLater))?.card).toBeNull()
  })

  test('a lesson drills the cards of its objectives; everything drills all sections in turn', async () => {
    const { db, actor } = await world()
    expect(await countLessonCards(db, actor, 'insurance-payers')).toBe(6)
    expect(await countLessonCards(db, actor, 'no-such')).toBe(0)
    expect(await drill(db, actor, { lesson: 'insurance-payers' }, NOON)).toMatchObject({
      title: 'Payers',
      total: 6,
      card: { id: 'card-b01' },
    })
    expect(await drill(db, actor, { lesson: 'no-such' }, NOON)).toBeNull()
    expect(await drill(db, actor, { section: 'no-such' }, NOON)).toBeNull()
    const order: string[] = []
    for (let i = 0; i < 4; i++) {
      const step = await drill(db, actor, {}, NOON)
      order.push(step?.card?.id ?? '')
      await gradeCard(db, actor, { card: step?.card?.id ?? '', grade: 4, n: step?.n ?? 0 }, NOON)
    }
    expect(order).toEqual(['card-a01', 'card-b01', 'card-a02', 'card-b02'])
  })

  test('what is kept is the person’s own: nobody sees another’s', async () => {
    const { db, actor } = await world()
    const other = (await somebody(db, { name: 'Morgan Lathe' })).actor
    await next(db, actor, 3)
    await leaveOut(db, actor, { card: 'card-a05', isOut: true }, NOON)
    await wishNewPerDay(db, actor, '7')
    expect(await ownCards(db, other)).toEqual({ newPerDay: null, leftOut: [], states: [], grades: [] })
    expect(await ownCards(db, actor)).toMatchObject({
      newPerDay: 7,
      leftOut: ['card-a05'],
      grades: [{ card: 'card-a01', grade: 3 }],
    })
    expect((await cardsToday(db, other, NOON))?.fresh).toBe(20)
  })

  test('without cards, Today says nothing of them', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    expect(await cardsToday(db, actor, NOON)).toBeNull()
  })
})
