/** What is wrong with the envelope of a claim file, and how the acknowledgment says it. */
export interface EnvelopeFault {
  /** The segment at fault, with its number in the file from 1. */
  readonly segment: string
  readonly at: number
  /** "TA1*R*001", "AK9*R*4", "IK5*R*4": interchange, group, transaction set. */
  readonly acknowledged: string
  readonly message: string
}

const ISA_LENGTH = 106

interface Segment {
  readonly at: number
  readonly parts: readonly string[]
}

/** An open envelope: its control number and how much stands in it. */
interface Open {
  readonly control: string
  count: number
}

/** What a trailer must agree with, by its segment. */
const TRAILERS: Readonly<Record<string, { opens: string; counts: string; number: string; count: string }>> = {
  SE: { opens: 'ST', counts: 'segments', number: 'IK5*R*3', count: 'IK5*R*4' },
  GE: { opens: 'GS', counts: 'transaction sets', number: 'AK9*R*4', count: 'AK9*R*5' },
  IEA: { opens: 'ISA', counts: 'groups', number: 'TA1*R*001', count: 'TA1*R*021' },
}
/** Which element of a header is its control number, what it stands in, and how a missing trailer is told. */
const HEADERS: Readonly<Record<string, { control: number; within: string | null; unclosed: string }>> = {
  ISA: { control: 13, within: null, unclosed: 'TA1*R*023' },
  GS: { control: 6, within: 'ISA', unclosed: 'AK9*R*3' },
  ST: { control: 2, within: 'GS', unclosed: 'IK5*R*2' },
}

/**
 * Rule A1 on a file: the ISA is exactly 106 characters, each header and trailer carry the same control number, and each
 * trailer counts truly (TR3 App. C; 005010X231A1). Everything else about a file is for the reader of X12 to say. Any
 * text may come; what is no interchange at all is one fault.
 */
export function envelopeFaults(text: string): readonly EnvelopeFault[] {
  const file = text.replace(/^\uFEFF?\s*/, '')
  const [element, terminator] = [file[3], file[ISA_LENGTH - 1]]
  if (!file.startsWith('ISA') || element === undefined || terminator === undefined) return [notISA]
  if (file.slice(0, ISA_LENGTH - 1).split(element).length !== 17 || /[\w ]/.test(terminator)) return [notISA]
  const segments = file
    .split(terminator)
    .map((one, i): Segment => ({ at: i + 1, parts: one.trim().split(element) }))
    .filter(({ parts }) => parts[0] !== '')
  return walked(segments)
}

function walked(segments: readonly Segment[]): readonly EnvelopeFault[] {
  const faults: EnvelopeFault[] = []
  const open = new Map<string, Open>()
  for (const { at, parts } of segments) {
    const [name = '', said = '', number = ''] = parts
    count(open.get('ST'))
    const header = Object.hasOwn(HEADERS, name) ? HEADERS[name] : undefined
    if (header) {
      if (open.has(name)) faults.push(unclosed(name, at, header.unclosed))
      if (header.within !== null) count(open.get(header.within))
      open.set(name, { control: (parts[header.control] ?? '').trim(), count: name === 'ST' ? 1 : 0 })
    }
    const trailer = Object.hasOwn(TRAILERS, name) ? TRAILERS[name] : undefined
    if (!trailer) continue
    const opened = open.get(trailer.opens)
    open.delete(trailer.opens)
    const which = { name, at }
    if (opened?.control !== number.trim())
      faults.push(
        fault(
          which,
          trailer.number,
          `closes ${number || 'nothing'}; ${opened?.control ?? 'nothing'} is open.`,
        ),
      )
    else if (!/^\d{1,9}$/.test(said) || Number(said) !== opened.count)
      faults.push(
        fault(
          which,
          trailer.count,
          `counts ${said || 'nothing'}; there are ${opened.count} ${trailer.counts}.`,
        ),
      )
  }
  for (const [name, header] of Object.entries(HEADERS))
    if (open.has(name)) faults.push(unclosed(name, segments.length, header.unclosed))
  return faults
}

const fault = (of: { name: string; at: number }, acknowledged: string, what: string): EnvelopeFault => ({
  ...{ segment: of.name, at: of.at, acknowledged, message: `${of.name} ${what}` },
})
const unclosed = (name: string, at: number, acknowledged: string): EnvelopeFault =>
  fault({ name, at }, acknowledged, 'is never closed.')
const notISA = fault({ name: 'ISA', at: 1 }, 'TA1*R*022', 'is not 106 characters of 16 elements.')
const count = (envelope: Open | undefined): void => {
  if (envelope) envelope.count += 1
}
