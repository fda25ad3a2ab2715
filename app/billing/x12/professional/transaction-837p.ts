import type { Transaction } from '../transaction.ts'
import { PROFESSIONAL, PROFESSIONAL_GUIDE } from './guide-837p.ts'
import type { ProfessionalClaims } from './read-837p.ts'
import { readProfessional } from './read-837p.ts'
import { professionalSituations } from './situations.ts'

export const professionalClaims: Transaction<ProfessionalClaims> = {
  ...{ set: PROFESSIONAL, guide: PROFESSIONAL_GUIDE, family: '005010X222' },
  situations: professionalSituations,
  read: readProfessional,
}
