import type { Accreditation, Title } from './accreditation.ts'

/** What is wrong with an accreditation in the light of what is published. */
export interface AccreditationFault {
  readonly path: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly fix: string
}

/** A title and the SHA-256 of its file; what the file is is the caller's to know. */
export interface WrittenTitle extends Omit<Title, 'revision'> {
  readonly text: string
}

/** Compares an accreditation with the texts as they are written now. One that does not cover its text awards nothing. */
export function checkAccreditation(
  { id, subject, postTest }: Accreditation,
  fileName: string,
  titles: readonly WrittenTitle[],
): AccreditationFault[] {
  const faults: AccreditationFault[] = []
  if (id !== fileName)
    faults.push({
      ...{ path: 'id', severity: 'error', message: `the id should be ${fileName}, as its file` },
      fix: `Write id: ${fileName}, or rename the file.`,
    })
  const found = titles.find((title) => title.kind === subject.kind && title.id === subject.id)
  if (!found)
    faults.push({
      ...{ path: 'subject.id', severity: 'error', message: `there is no ${subject.kind} ${subject.id}` },
      fix: 'Name a lesson or an exam by its permanent id.',
    })
  else if (found.title !== subject.title)
    faults.push({
      ...{ path: 'subject.title', severity: 'error' },
      message: `the approval is for “${subject.title}”, and the ${subject.kind} is called “${found.title}”`,
      fix: 'An approval holds for the exact title: give the title back, or have the new one approved.',
    })
  else if (found.text !== subject.text)
    faults.push({
      ...{ path: 'subject.text', severity: 'warning' },
      message: 'the approval does not cover this text any more, so nothing is awarded',
      fix: `Bring the approved text back, or have this one approved and write text: ${found.text}`,
    })
  if ('exam' in postTest && !titles.some(({ kind, id: of }) => kind === 'exam' && of === postTest.exam))
    faults.push({
      ...{ path: 'postTest.exam', severity: 'error', message: `there is no exam ${postTest.exam}` },
      fix: 'Name an exam of content/exams by its id.',
    })
  return faults
}
