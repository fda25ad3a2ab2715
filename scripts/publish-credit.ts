import type { AccreditationsPublished, PlacedFault } from '#credits/server'
import { publishAccreditations, readAccreditations } from '#credits/server'
import type { Fault } from '#curriculum'
import { listLessons } from '#curriculum/server'
import type { Database } from '#db'
import { examTitles } from '#exams/server'
import type { Instant } from '#kernel/time.ts'

/** A fault of an accreditation as the content check tells faults. */
export const creditFault = ({ file, line, column, severity, path, message, fix }: PlacedFault): Fault => ({
  ...{ file, line, column, severity, check: 'accreditation', fix },
  message: path === '' ? message : `${path}: ${message}`,
})

/** Offers the accreditations of a content tree for what is published now; call it when all else is published. */
export async function publishCredit(
  db: Database,
  dir: string,
  now: Instant,
): Promise<AccreditationsPublished> {
  const lessons = (await listLessons(db)).map(
    ({ id, title, revision }) => ({ kind: 'lesson', id, title, revision }) as const,
  )
  const exams = (await examTitles(db)).map((exam) => ({ kind: 'exam', ...exam }) as const)
  return publishAccreditations(db, dir, [...lessons, ...exams], now)
}

/** The faults of a tree's accreditations, and the files that were looked at. */
export async function accreditationFaults(root: string) {
  const { paths, faults } = await readAccreditations(root)
  return { paths, faults: faults.map(creditFault) }
}
