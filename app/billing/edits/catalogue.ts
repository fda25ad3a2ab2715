import type { Rule } from './rule.ts'
import { envelope } from './rules/a01-envelope.ts'
import { requiredParts } from './rules/a02-required-parts.ts'
import { npiCheckDigit } from './rules/a03-npi-check-digit.ts'
import { taxId } from './rules/a04-tax-id.ts'
import { billingAddress } from './rules/a05-billing-address.ts'
import { memberId } from './rules/a06-member-id.ts'
import { relationship } from './rules/a07-relationship.ts'
import { chargesBalance } from './rules/a08-charges-balance.ts'
import { capacity } from './rules/a09-capacity.ts'
import { pointers } from './rules/a10-pointers.ts'
import { dates } from './rules/a11-dates.ts'
import { placeOfService } from './rules/a12-place-of-service.ts'
import { frequency } from './rules/a13-frequency.ts'
import { providerRoles } from './rules/a14-provider-roles.ts'
import { situationalIdentifiers } from './rules/a15-situational-identifiers.ts'
import { assignment } from './rules/a16-assignment.ts'
import { taxonomy } from './rules/a17-taxonomy.ts'
import { acceptance } from './rules/a18-acceptance.ts'
import { verifyFirst } from './rules/b01-verify-first.ts'
import { coverageInForce } from './rules/b02-coverage-in-force.ts'
import { rightPayer } from './rules/b03-right-payer.ts'
import { authorization } from './rules/b04-authorization.ts'
import { referral } from './rules/b05-referral.ts'
import { benefitLimits } from './rules/b06-benefit-limits.ts'
import { commercialOrder } from './rules/b07-commercial-order.ts'
import { medicareSecond } from './rules/b08-medicare-second.ts'
import { medicareSecondAmount } from './rules/b09-medicare-second-amount.ts'
import { commercialSecond } from './rules/b10-commercial-second.ts'
import { lastResort } from './rules/b11-last-resort.ts'
import { capitation } from './rules/b12-capitation.ts'
import { medicareFiling } from './rules/c01-medicare-filing.ts'
import { contractFiling } from './rules/c02-contract-filing.ts'
import { correctedClaim } from './rules/c03-corrected-claim.ts'
import { duplicate } from './rules/c04-duplicate.ts'
import { diagnosisValid } from './rules/d01-diagnosis-valid.ts'
import { highestSpecificity } from './rules/d02-highest-specificity.ts'
import { seventhCharacter } from './rules/d03-seventh-character.ts'
import { laterality } from './rules/d04-laterality.ts'
import { excludes1 } from './rules/d05-excludes1.ts'
import { sequencing } from './rules/d06-sequencing.ts'
import { firstListedOnly } from './rules/d07-first-listed-only.ts'
import { uncertainDiagnosis } from './rules/d08-uncertain.ts'
import { age } from './rules/d09-age.ts'
import { sex } from './rules/d10-sex.ts'
import { medicalNecessity } from './rules/d11-medical-necessity.ts'
import { combination } from './rules/d12-combination.ts'
import { codeValid } from './rules/e01-code-valid.ts'
import { modifierValid } from './rules/e02-modifier-valid.ts'
import { ncciPairs } from './rules/e03-ncci-pairs.ts'
import { unitCaps } from './rules/e04-unit-caps.ts'
import { addOn } from './rules/e05-add-on.ts'
import { globalSurgery } from './rules/e06-global-surgery.ts'
import { visitModifiers } from './rules/e07-visit-modifiers.ts'
import { packageProcedures } from './rules/e08-package-procedures.ts'
import { splitCare } from './rules/e09-split-care.ts'
import { bilateral } from './rules/e10-bilateral.ts'
import { multipleSurgery } from './rules/e11-multiple-surgery.ts'
import { endoscopy } from './rules/e12-endoscopy.ts'
import { otherReductions } from './rules/e13-other-reductions.ts'
import { assistant } from './rules/e14-assistant.ts'
import { coSurgeons } from './rules/e15-co-surgeons.ts'
import { components } from './rules/e16-components.ts'
import { visitLevel } from './rules/e17-visit-level.ts'
import { newPatient } from './rules/e18-new-patient.ts'
import { prolonged } from './rules/e19-prolonged.ts'
import { complexityAddOn } from './rules/e20-complexity-add-on.ts'
import { preventiveVisit } from './rules/e21-preventive-visit.ts'
import { vaccines } from './rules/e22-vaccines.ts'
import { practitionerShare } from './rules/e23-practitioner-share.ts'
import { incidentTo } from './rules/e24-incident-to.ts'
import { sharedVisit } from './rules/e25-shared-visit.ts'
import { telehealth } from './rules/e26-telehealth.ts'
import { therapy } from './rules/e27-therapy.ts'
import { drugLines } from './rules/e28-drug-units.ts'
import { repeatedService } from './rules/e29-repeated-service.ts'
import { providerEligible } from './rules/e30-provider-eligible.ts'
import { feeSchedule } from './rules/f01-fee-schedule.ts'
import { allowedAmount } from './rules/f02-allowed.ts'
import { contractual } from './rules/f03-contractual.ts'
import { partBShare } from './rules/f04-part-b-share.ts'
import { commercialShare } from './rules/f05-commercial-share.ts'
import { limiting } from './rules/f06-limiting-charge.ts'
import { sequestration } from './rules/f07-sequestration.ts'
import { quality } from './rules/f08-quality.ts'
import { floorAndInterest } from './rules/f09-floor-and-interest.ts'
import { remittanceBalances } from './rules/f10-remittance-balances.ts'
import { posting } from './rules/f11-posting.ts'
import { balanceOfPatient } from './rules/f12-patient-balance.ts'
import { advanceNotice } from './rules/g01-advance-notice.ts'
import { remedyChoice } from './rules/g02-remedy.ts'
import { medicareAppeals } from './rules/g03-medicare-appeals.ts'
import { commercialAppeals } from './rules/g04-commercial-appeals.ts'
import { overpayments } from './rules/g05-overpayments.ts'
import { credits } from './rules/g06-credits.ts'
import { denialActions } from './rules/g07-denial-actions.ts'
import { privacy } from './rules/h01-privacy.ts'
import { falseClaims } from './rules/h02-false-claims.ts'
import { kickbacks } from './rules/h03-kickbacks.ts'
import { selfReferral } from './rules/h04-self-referral.ts'
import { exclusions } from './rules/h05-exclusions.ts'
import { estimates } from './rules/h06-estimates.ts'
import { standards } from './rules/h07-standards.ts'
import { records } from './rules/h08-records.ts'

/** Every rule of the catalogue, A1 to H8, in its order (billing.md §1). */
export const CATALOGUE: readonly Rule[] = [
  envelope,
  requiredParts,
  npiCheckDigit,
  taxId,
  billingAddress,
  memberId,
  relationship,
  chargesBalance,
  capacity,
  pointers,
  dates,
  placeOfService,
  frequency,
  providerRoles,
  situationalIdentifiers,
  assignment,
  taxonomy,
  acceptance,
  verifyFirst,
  coverageInForce,
  rightPayer,
  authorization,
  referral,
  benefitLimits,
  commercialOrder,
  medicareSecond,
  medicareSecondAmount,
  commercialSecond,
  lastResort,
  capitation,
  medicareFiling,
  contractFiling,
  correctedClaim,
  duplicate,
  diagnosisValid,
  highestSpecificity,
  seventhCharacter,
  laterality,
  excludes1,
  sequencing,
  firstListedOnly,
  uncertainDiagnosis,
  age,
  sex,
  medicalNecessity,
  combination,
  codeValid,
  modifierValid,
  ncciPairs,
  unitCaps,
  addOn,
  globalSurgery,
  visitModifiers,
  packageProcedures,
  splitCare,
  bilateral,
  multipleSurgery,
  endoscopy,
  otherReductions,
  assistant,
  coSurgeons,
  components,
  visitLevel,
  newPatient,
  prolonged,
  complexityAddOn,
  preventiveVisit,
  vaccines,
  practitionerShare,
  incidentTo,
  sharedVisit,
  telehealth,
  therapy,
  drugLines,
  repeatedService,
  providerEligible,
  feeSchedule,
  allowedAmount,
  contractual,
  partBShare,
  commercialShare,
  limiting,
  sequestration,
  quality,
  floorAndInterest,
  remittanceBalances,
  posting,
  balanceOfPatient,
  advanceNotice,
  remedyChoice,
  medicareAppeals,
  commercialAppeals,
  overpayments,
  credits,
  denialActions,
  privacy,
  falseClaims,
  kickbacks,
  selfReferral,
  exclusions,
  estimates,
  standards,
  records,
]
