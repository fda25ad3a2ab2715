/** Services that are always therapy, whoever furnishes them (CMS therapy code list; MCPM ch. 5 §20). */
export const THERAPY: ReadonlySet<string> = new Set([
  ...['92507', '92508', '92521', '92522', '92523', '92524', '92526', '92597', '92607', '92608', '92609'],
  ...['97012', '97016', '97018', '97022', '97024', '97026', '97028', '97032', '97033', '97034', '97035'],
  ...['97036', '97039', '97110', '97112', '97113', '97116', '97124', '97129', '97130', '97139', '97140'],
  ...['97150', '97161', '97162', '97163', '97164', '97165', '97166', '97167', '97168', '97530', '97533'],
  ...['97535', '97537', '97542', '97750', '97755', '97760', '97761', '97763', 'G0281', 'G0283', 'G0329'],
])

/** Those whose units are quarters of an hour, one to one with the patient (MCPM ch. 5 §20.2.B). */
export const TIMED_THERAPY: ReadonlySet<string> = new Set([
  ...['97032', '97033', '97034', '97035', '97036', '97110', '97112', '97113', '97116', '97124', '97140'],
  ...['97530', '97533', '97535', '97537', '97542', '97750', '97755', '97760', '97761', '97763'],
])

/** Under whose plan of care a line stands: physical, occupational or speech therapy. */
export type Discipline = 'GP' | 'GO' | 'GN'
const DISCIPLINES = ['GP', 'GO', 'GN'] as const

/** The disciplines that a line's modifiers name; a right line has one. */
export const disciplinesOf = (modifiers: readonly string[]): readonly Discipline[] =>
  DISCIPLINES.filter((one) => modifiers.includes(one))

/** Therapists have a discipline by their taxonomy; physicians and others work under any. */
export function disciplineOf(taxonomy: string): Discipline | null {
  if (taxonomy.startsWith('2251')) return 'GP'
  if (taxonomy.startsWith('225X')) return 'GO'
  return taxonomy.startsWith('235Z') ? 'GN' : null
}

/** An assistant's modifier, and the discipline it goes with (42 CFR 410.59, 410.60). */
export const ASSISTANTS = { CQ: 'GP', CO: 'GO' } as const satisfies Readonly<Record<string, Discipline>>
