import { day } from '../claim/day.ts'
import type { TelehealthTerms } from './payer.ts'

/** Care for mind and behavior: at home without end for Medicare (SSA 1834(m)(7)). */
const BEHAVIORAL = [
  ...['90791', '90792', '90832', '90833', '90834', '90836', '90837', '90838', '90839', '90840'],
  ...['90845', '90846', '90847', '90853', '96127', '99406', '99407', 'G0442', 'G0443', 'G0444'],
]
const OFFICE = ['99202', '99203', '99204', '99205', '99211', '99212', '99213', '99214', '99215']
/** Of Medicare's list of telehealth services for 2025, the codes that this training world uses, and their neighbors. */
const MEDICARE = [
  ...OFFICE,
  ...BEHAVIORAL,
  ...['99221', '99222', '99223', '99231', '99232', '99233', '99281', '99282', '99283', '99284', '99285'],
  ...['99483', '99495', '99496', '99497', '97802', '97803', '97804', 'G0270', 'G0108', 'G0109'],
  ...['97110', '97112', '97116', '97161', '97162', '97163', '97164', '97530', '97535', '92507'],
  ...['G0296', 'G0402', 'G0438', 'G0439', 'G0446', 'G0447', 'G0506', 'G0513', 'G0514', 'G2211', 'G2212'],
]
/** What the private payers of this world take besides: video visits by their own codes, check-ups, prolonged time. */
const PRIVATE = [
  ...MEDICARE.filter((code) => !code.startsWith('G')),
  ...Array.from({ length: 16 }, (_, i) => `980${String(i).padStart(2, '0')}`),
  ...['99392', '99395', '99396', '99417'],
]

/**
 * Medicare: the place says that it was telehealth. The patient's home counts for every service through December 31, 2027
 * (CAA 2026, signed 2026-02-03), for behavioral care always. The list is CMS's for 2025, in part.
 */
export const MEDICARE_TELEHEALTH: TelehealthTerms = {
  ...{ codes: new Set(MEDICARE), video: null, homeThrough: day('2027-12-31') },
  homeAlways: new Set(BEHAVIORAL),
}
/** Private payers: 95 says sound and picture; the home is as good as any place. */
export const PRIVATE_TELEHEALTH: TelehealthTerms = {
  ...{ codes: new Set(PRIVATE), video: '95', homeThrough: null, homeAlways: new Set<string>() },
}
/** The Medicaid of this world kept the older GT. */
export const MEDICAID_TELEHEALTH: TelehealthTerms = { ...PRIVATE_TELEHEALTH, video: 'GT' }
