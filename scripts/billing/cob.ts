import { payerOrder } from '#billing'
import { readJson } from './read-input.ts'
import { answer, columns } from './show.ts'
import { faulty } from './stage-claim.ts'
import type { Command } from './words.ts'

export const cob: Command = {
  ...{ name: 'cob', use: '<facts.json|->', about: 'who pays first, and why', takes: [], words: [1, 1] },
  async run([path = ''], { json }, edge) {
    const input = await readJson(edge, path)
    const found = payerOrder(input.value)
    if (!found.ok) throw faulty(input, found.fault)
    const { order, why } = found.value
    answer(edge, json, { order, why }, () =>
      columns([
        ...order.map((plan, i) => {
          const reason = why.find((one) => one.plan === plan)
          return [`${i + 1}.`, plan, reason ? `${reason.because}; so before ${reason.next}` : '']
        }),
        ...why.filter(({ plan }) => !order.includes(plan)).map(({ plan, because }) => ['–', plan, because]),
      ]),
    )
    return 0
  },
}
