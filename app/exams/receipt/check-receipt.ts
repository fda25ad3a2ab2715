import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import { genesis, link } from '../attempt/chain.ts'
import type { ReceiptCheck } from './receipt.ts'

type Loose = Readonly<Record<string, unknown>>
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const unreadable = (why: string): ReceiptCheck => ({ state: 'unreadable', where: 'file', event: null, why })

/**
 * Checks a receipt by itself: runs in the browser, on the command line and on the server. Never throws. A receipt
 * that was rewritten from its start throughout is whole in itself; only its head compared with the one the server
 * keeps (the report shows it) tells that.
 */
export function checkReceipt(text: string): ReceiptCheck {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return unreadable('This is not JSON.')
  }
  if (!isLoose(raw) || raw.kind !== 'cleanclaim-receipt')
    return unreadable('This is no receipt of Cleanclaim.')
  if (raw.version !== 1) return unreadable('This receipt has a version that is not known here.')
  const { attempt, form, start, log, head } = raw
  if (!isLoose(attempt) || !isLoose(form) || !Array.isArray(log))
    return unreadable('Parts of the receipt are missing.')
  const { id, startedAt } = attempt
  if (typeof id !== 'string' || typeof startedAt !== 'number')
    return unreadable('The receipt does not say which attempt it is of.')
  if (genesis({ attempt: id, form: sha256Hex(canonicalJson(form)), startedAt }) !== start) {
    const why = 'Attempt, form or start were changed: they do not give the first link.'
    return { state: 'broken', where: 'start', event: null, why }
  }
  return checkLog(log, String(start), head)
}

function checkLog(log: readonly unknown[], start: string, head: unknown): ReceiptCheck {
  let last = start
  for (const [at, line] of log.entries()) {
    const n = at + 1
    const where = `event ${n}`
    if (!isLoose(line) || !isLoose(line.event))
      return { state: 'broken', where, event: n, why: `Event ${n} cannot be read.` }
    last = link(last, canonicalJson(line.event))
    if (line.hash !== last) {
      const why = `Event ${n} does not follow from what stands before it: it was changed, or something before it is missing.`
      return { state: 'broken', where, event: n, why }
    }
  }
  const end = log.at(-1)
  const closing = isLoose(end) && isLoose(end.event) ? end.event.kind : null
  if (closing !== 'submitted' && closing !== 'abandoned') {
    const why = `The log ends after event ${log.length} without the event that closes an attempt.`
    return { state: 'incomplete', where: `after event ${log.length}`, event: log.length, why }
  }
  if (head !== last)
    return {
      state: 'incomplete',
      where: 'head',
      event: log.length,
      why: 'The last event is not the one the receipt names as its head.',
    }
  return { state: 'whole', events: log.length, head: last }
}
