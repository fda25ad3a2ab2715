import type { Transaction } from '../transaction.ts'
import { remittanceSituations } from './balance-835.ts'
import { REMITTANCE, REMITTANCE_GUIDE } from './guide-835.ts'
import type { ReadRemittance } from './read-835.ts'
import { readRemittance } from './read-835.ts'

export const remittances: Transaction<ReadRemittance> = {
  ...{ set: REMITTANCE, guide: REMITTANCE_GUIDE, family: '005010X221' },
  situations: remittanceSituations,
  read: readRemittance,
}
