/**
 * The boxes of the paper claim form CMS-1500 (02/12) in reading order, with what each holds in our own words.
 * Box numbers: NUCC 1500 Claim Form Reference Instruction Manual; Medicare Claims Processing Manual ch. 26.
 */
export const cms1500Boxes = [
  ['1', 'Type of coverage'],
  ['1a', "Insured's ID number"],
  ['2', "Patient's name"],
  ['3', "Patient's birth date and sex"],
  ['4', "Insured's name"],
  ['5', "Patient's address"],
  ['6', 'Patient relationship to insured'],
  ['7', "Insured's address"],
  ['8', 'Reserved for NUCC use'],
  ['9', "Other insured's name"],
  ['9a', "Other insured's policy or group number"],
  ['9b', 'Reserved for NUCC use'],
  ['9c', 'Reserved for NUCC use'],
  ['9d', 'Other insurance plan or program name'],
  ['10a', 'Condition related to employment'],
  ['10b', 'Condition related to auto accident'],
  ['10c', 'Condition related to other accident'],
  ['10d', 'Claim codes'],
  ['11', "Insured's policy, group or FECA number"],
  ['11a', "Insured's birth date and sex"],
  ['11b', 'Other claim ID'],
  ['11c', 'Insurance plan or program name'],
  ['11d', 'Another health benefit plan'],
  ['12', "Patient's signature, release and assignment"],
  ['13', "Insured's signature, payment to provider"],
  ['14', 'Date of current illness, injury or LMP'],
  ['15', 'Other date'],
  ['16', 'Dates unable to work'],
  ['17', 'Referring, ordering or supervising provider'],
  ['17a', 'Other ID of that provider'],
  ['17b', 'NPI of that provider'],
  ['18', 'Hospitalization dates'],
  ['19', 'Additional claim information'],
  ['20', 'Outside lab and charges'],
  ['21', 'Diagnosis codes and ICD indicator'],
  ['22', 'Resubmission code and original reference'],
  ['23', 'Prior authorization number'],
  ['24A', 'Dates of service'],
  ['24B', 'Place of service'],
  ['24C', 'Emergency'],
  ['24D', 'Procedure code and modifiers'],
  ['24E', 'Diagnosis pointer'],
  ['24F', 'Charges'],
  ['24G', 'Days or units'],
  ['24H', 'EPSDT or family plan'],
  ['24I', 'ID qualifier'],
  ['24J', 'Rendering provider ID'],
  ['25', 'Federal tax ID number'],
  ['26', "Patient's account number"],
  ['27', 'Accept assignment'],
  ['28', 'Total charge'],
  ['29', 'Amount paid'],
  ['30', 'Reserved for NUCC use'],
  ['31', 'Signature of provider'],
  ['32', 'Service facility location'],
  ['32a', 'NPI of service facility'],
  ['32b', 'Other ID of service facility'],
  ['33', 'Billing provider and phone'],
  ['33a', 'NPI of billing provider'],
  ['33b', 'Other ID of billing provider'],
] as const satisfies readonly (readonly [string, string])[]

/** The number of a box, such as `24J`. */
export type Cms1500Box = (typeof cms1500Boxes)[number][0]

const labels: ReadonlyMap<string, string> = new Map(cms1500Boxes)

export const cms1500BoxIds: readonly Cms1500Box[] = cms1500Boxes.map(([id]) => id)
export const isCms1500Box = (text: string): text is Cms1500Box => labels.has(text)
/** "24J Rendering provider ID". */
export const cms1500BoxName = (box: string): string => `${box} ${labels.get(box) ?? ''}`.trim()
