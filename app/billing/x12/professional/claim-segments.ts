import type { Claim } from '../../claim/claim.ts'
import type { Day } from '../../claim/day.ts'
import { totalOf } from '../../edits/scene.ts'
import { amountOut, dayOut } from '../wire/amounts.ts'
import type { OutSegment } from '../wire/segment-text.ts'
import { coverageSegments } from './coverage-segments.ts'
import { destinationIndex } from './destination.ts'
import { lineSegments } from './line-segments.ts'
import { addressSegments, numbered, providerName, specialtySegment } from './party-segments.ts'

const CAUSES = { auto: 'AA', employment: 'EM', other: 'OA' } as const

const on = (code: string, day: Day | undefined): readonly OutSegment[] =>
  day === undefined ? [] : [['DTP', code, 'D8', dayOut(day)]]

/** Days the patient could not work: a period, or the one end that is known. */
function disability({ disabledFrom: from, disabledThrough: through }: Claim['dates']): readonly OutSegment[] {
  if (from && through) return [['DTP', '314', 'RD8', `${dayOut(from)}-${dayOut(through)}`]]
  return [...on('360', from), ...on('361', through)]
}

function claimDates({ dates, accident }: Claim): readonly OutSegment[] {
  return [
    ...[...on('431', dates.onset), ...on('454', dates.initialTreatment), ...on('304', dates.lastSeen)],
    ...[...on('439', accident?.on), ...on('484', dates.lastMenses), ...on('455', dates.lastXray)],
    ...disability(dates),
    ...[...on('435', dates.admitted), ...on('096', dates.discharged)],
    ...[...on('090', dates.assumedCare), ...on('091', dates.relinquishedCare)],
  ]
}

function claimSegment(claim: Claim): OutSegment {
  const { accident } = claim
  const causes = (accident?.kinds ?? []).map((kind) => CAUSES[kind])
  return [
    ...(['CLM', claim.id, amountOut(totalOf(claim)), '', '', [claim.place, 'B', claim.frequency]] as const),
    ...[claim.signature ? 'Y' : 'N', claim.assignment, claim.benefitsAssigned, claim.release],
    '',
    causes.length === 0 ? '' : [causes[0] ?? '', causes[1] ?? '', causes[2] ?? '', accident?.state ?? ''],
  ]
}

const diagnosisSegment = ({ diagnoses }: Claim): readonly OutSegment[] =>
  diagnoses.length === 0
    ? []
    : [['HI', ...diagnoses.map((code, i) => [i === 0 ? 'ABK' : 'ABF', code] as const)]]

function providers({ referring, rendering, facility, supervising }: Claim): readonly OutSegment[] {
  const segments: OutSegment[] = []
  if (referring) segments.push(providerName('DN', referring, 'person'))
  if (rendering) segments.push(providerName('82', rendering), ...specialtySegment('PE', rendering))
  if (facility)
    segments.push(providerName('77', facility, 'organization'), ...addressSegments(facility.address))
  if (supervising) segments.push(providerName('DQ', supervising, 'person'))
  return segments
}

/** Loop 2300 with all below it. The order is the guide's. */
export function claimSegments(claim: Claim): readonly OutSegment[] {
  const { patientPaid, attachment, note } = claim
  return [
    claimSegment(claim),
    ...claimDates(claim),
    ...(attachment === undefined || attachment === ''
      ? []
      : ([['PWK', 'OZ', 'BM', '', '', 'AC', attachment]] as const)),
    ...(patientPaid === undefined ? [] : ([['AMT', 'F5', amountOut(patientPaid)]] as const)),
    ...[...numbered('9F', claim.referral), ...numbered('G1', claim.authorization)],
    ...[...numbered('F8', claim.original), ...numbered('X4', claim.clia)],
    ...(note === undefined || note === '' ? [] : ([['NTE', 'ADD', { words: note }]] as const)),
    ...diagnosisSegment(claim),
    ...providers(claim),
    ...claim.coverages.flatMap((coverage, i) =>
      i === destinationIndex(claim) ? [] : coverageSegments(claim, coverage, i),
    ),
    ...claim.lines.flatMap((line, i) => lineSegments(claim, line, i + 1)),
  ]
}
