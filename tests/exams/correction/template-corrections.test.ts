import { expect, test } from 'vitest'
import { publishCatalogue } from '#curriculum/server'
import { parseExam } from '#exams'
import {
  decideCorrection,
  getAskedQuestion,
  getReport,
  getReportedItem,
  getReview,
  listReports,
  publishExams,
  reportItem,
  rescorePending,
  startAttempt,
  submitAttempt,
} from '#exams/server'
import { instant } from '#kernel/time.ts'
import { getFrozen } from '../../../app/exams/attempt/attempts.store.server.ts'
import { contentFolder } from '../../curriculum/catalogue/content-folder.ts'
import { DAYS, EXAM } from '../../curriculum/templates/days-template.ts'
import { oneOfEach } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { must } from '../helpers/sitting.ts'

const at = (n: number) => instant(1_760_000_000_000 + n * 60_000)

describeOnEachEngine('a question of a template, after it was asked', (open) => {
  test('is reviewed, reported and corrected like any other, every version that was drawn at once', async () => {
    const db = await open()
    const { exams } = await publishCatalogue(db, contentFolder(...DAYS).dir, at(0), parseExam)
    await publishExams(db, exams, at(0))
    const { candidate, specialist, instructor } = await oneOfEach(db)
    const sat = []
    for (const [i, { actor }] of [candidate, specialist].entries()) {
      const { attemptId } = must(await startAttempt(db, actor, { exam: EXAM.id, seed: i }, at(1)))
      sat.push({ actor, attemptId })
    }
    for (const { actor, attemptId } of sat) must(await submitAttempt(db, actor, attemptId, at(2)))
    const [first] = sat
    if (!first) throw new Error('nobody sat')
    const { questions } = must(await getReview(db, first.actor, first.attemptId, 'all', at(3)))
    expect(questions).toHaveLength(2)

    const form = (await getFrozen(db.read, first.attemptId)).form.places
    const place = form.find(({ item }) => item === 'tpl-0001')?.n ?? 0
    const about = { place, kind: 'unclear', text: 'It is not said which letter it is.' }
    must(await reportItem(db, first.actor, first.attemptId, about, at(4)))
    const { lines } = must(await listReports(db, instructor.actor, 'open', null))
    expect(must(await getReportedItem(db, instructor.actor, lines[0]?.id ?? ''))).toMatchObject({
      isOld: false,
    })

    const asked = must(await getAskedQuestion(db, instructor.actor, 'tpl-0001'))
    expect(asked).toMatchObject({ isTemplate: true, moreVersions: 0 })
    expect(asked.versions.map((version) => [version.isCurrent, version.asked])).toEqual([
      [true, 0],
      [false, 1],
      [false, 1],
    ])
    const wish = { question: 'tpl-0001', kind: 'void', reason: 'The letter has no date.' } as const
    const { correction } = must(await decideCorrection(db, instructor.actor, wish, at(5)))
    expect(await rescorePending(db, correction, at(5))).toMatchObject({ rescored: 2 })
    for (const { actor, attemptId } of sat)
      expect(must(await getReport(db, actor, attemptId, at(6))).corrections).toMatchObject([{ kind: 'void' }])
  })
})
