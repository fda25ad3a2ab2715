const isFrom = (code: string, first: string, last: string): boolean =>
  code.length === 5 && code >= first && code <= last

/** Visits of Medicare's own numbering: welcome visit, wellness visits, a hospital's clinic visit. */
const OWN = new Set(['G0402', 'G0438', 'G0439', 'G0463'])

/** Whether a code is an evaluation and management service, told by its number: visits, counseling, care plans. */
export const isVisit = (code: string): boolean =>
  isFrom(code, '99202', '99499') ||
  isFrom(code, '92002', '92014') ||
  isFrom(code, '98000', '98016') ||
  OWN.has(code)

/**
 * Whether a surgery's package may include it: visits in office, hospital, emergency room, nursing facility and home,
 * consultations and eye visits; not check-ups, critical care or care plans (MCPM ch. 12 §40.1, §40.3).
 */
export const isPackageVisit = (code: string): boolean =>
  isFrom(code, '99202', '99255') ||
  isFrom(code, '99281', '99285') ||
  isFrom(code, '99304', '99350') ||
  isFrom(code, '92002', '92014') ||
  isFrom(code, '98000', '98015')

/** Whether a code is a laboratory test, told by its number; tissue under the microscope has a side, and is left out. */
export const isLaboratory = (code: string): boolean => isFrom(code, '80047', '87999')
