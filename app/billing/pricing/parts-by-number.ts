/** Services that are one whole by their number, with the numbers of their parts (PC/TC indicator 4; MCPM ch. 13 §20). */
const PARTS: Readonly<Record<string, { readonly '26': string; readonly TC: string }>> = {
  '93000': { '26': '93010', TC: '93005' },
  G0403: { '26': 'G0405', TC: 'G0404' },
}

/** The number under which a part of a service is billed, where no modifier splits it; `null`: it has none. */
export const partByNumber = (procedure: string, part: '26' | 'TC'): string | null =>
  (Object.hasOwn(PARTS, procedure) ? PARTS[procedure]?.[part] : undefined) ?? null
