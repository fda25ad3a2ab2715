import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { action } from '../../app/routes/admin/accommodation.tsx'
import { GrantedFields } from '../../app/ui/account/accommodation-form.tsx'
import { oneOfEach } from '../factories/people.ts'
import { answerOf, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

type Props = Parameters<typeof GrantedFields>[0]
const draw = (props: Props) => renderToStaticMarkup(<GrantedFields {...props} />)
const isTicked = (page: string) => /<input[^>]*name="largerText"[^>]*checked=""/.test(page)

describeOnEachEngine('the form of what is granted to a person', (open) => {
  test.each([
    [true, false],
    [false, true],
  ])(
    'larger text granted %s, changed to %s: a refusal of another field keeps the change',
    async (was, is) => {
      const db = await open()
      const { candidate, instructor } = await oneOfEach(db)
      const form = { multiplier: '9', breakMinutes: '0', reason: 'x', ...(is ? { largerText: 'on' } : {}) }
      const params = { person: candidate.actor.personId }
      const at = posting(db, '/admin/accommodations/x', form, { cookie: instructor.cookie, params })
      const answer = await answerOf(() => action(at))
      expect(answer).toMatchObject({ status: 400, data: { kept: { largerText: is ? 'on' : '' } } })
      const granted = { multiplier: 1, breakMinutes: 0, largerText: was, reason: '' }
      const refused = answer.data as Props['refused']
      expect(isTicked(draw({ granted, refused }))).toBe(is)
      expect(isTicked(draw({ granted, refused: undefined }))).toBe(was)
    },
  )
})
