import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportKind, LineRead } from '#billing'
import { day, IMPORT_KINDS, LAYOUTS, packer, releaseNamed } from '#billing'

const TERM = { from: day('2024-07-01'), to: null }

/** What a layout makes of a text: its rows, how many lines it leaves out as over, its rejects, and what is missing. */
function readAll(
  kind: ImportKind,
  text: string,
  term: { from: ReturnType<typeof day> | null; to: null } = TERM,
) {
  const layout = LAYOUTS[kind]
  const reader = layout.reader(term)
  const reads: LineRead[] = text.split(layout.lineEnd ?? '\n').map((line) => reader.line(line))
  return {
    rows: reads.flatMap((read) => (read.is === 'row' ? [read.cells] : [])),
    ended: reads.filter(({ is }) => is === 'ended').length,
    rejects: reads.flatMap((read) => (read.is === 'reject' ? [read.why] : [])),
    end: reader.end(),
  }
}

describe('ICD-10-CM', () => {
  test('the order file: code, flag and long text by their places', () => {
    const file = [
      '00001 A00     0 Cholera                                                      Cholera',
      '30498 QA00102 1 CACNA1A-related neurodevelopmental disorder                  CACNA1A-related neurodevelopmental disorder',
      '98184 U071    1 COVID-19                                                     COVID-19',
      'not a row of it',
      '',
    ].join('\n')
    expect(readAll('icd10cm', file)).toEqual({
      rows: [
        ['A00', '0', 'Cholera'],
        ['QA00102', '1', 'CACNA1A-related neurodevelopmental disorder'],
        ['U071', '1', 'COVID-19'],
      ],
      ended: 0,
      rejects: [expect.stringContaining('no order, code, flag and texts')],
      end: null,
    })
  })

  const XML = `<?xml version="1.0" encoding="utf-8"?>
<!-- a comment with <diag> in it -->
<ICD10CM.tabular><version>2021</version>
<chapter><name>4</name><desc>Endocrine &amp; metabolic (E00-E89)</desc>
 <excludes1><note>transitory disorders of newborn (P70-P74)</note></excludes1>
 <section id="E08-E13"><desc>Diabetes</desc>
  <diag><name>E11</name><desc>Type 2</desc>
   <excludes1><note>due to underlying condition (E08.-)</note><note>gestational (O24.4-)</note></excludes1>
   <useAdditionalCode><note>control using insulin (Z79.4)</note></useAdditionalCode>
   <diag><name>E11.9</name><desc>without</desc></diag>
  </diag>
 </section>
 <section id="C50"><excludes1><note>skin of breast (C44.501, C44.511)</note></excludes1></section>
 <diag><name>F02</name><codeFirst><note>the underlying physiological condition, such as:</note><note>Alzheimer's (G30.-)</note></codeFirst></diag>
 <diag><name>I50</name><codeFirst><note>heart failure complicating pregnancy (O00-O07)</note></codeFirst></diag>
 <diag><name>I51</name><codeFirst><note>heart disease complicating pregnancy (O99.4-)</note><note>heart disease due to hypertension (I11.9)</note></codeFirst></diag>
 <diag><name>N18</name><codeFirst><note>any associated:</note><note>diabetic chronic kidney disease (E11.22)</note></codeFirst></diag>
 <diag><name>K31.84</name><codeFirst><note>underlying disease, if known, such as:</note><note>anorexia nervosa (F50.0-)</note></codeFirst></diag>
 <diag><name>D59</name><codeFirst><note>underlying disease, if known (A00)</note></codeFirst></diag>
 <diag><name>T36</name><excludes1><note>abuse (T51-T65 with sixth character 1)</note></excludes1></diag>
 <diag><name>S83</name><sevenChrDef><extension char="A">initial</extension></sevenChrDef></diag>
</chapter></ICD10CM.tabular>
`
  test('the tabular list: notes of chapters, blocks and codes; only what binds', () => {
    const { rows, end, rejects } = readAll('icd10cm-tabular', XML)
    expect([end, rejects]).toEqual([null, []])
    expect(rows).toEqual([
      ['E11', '', 'E08 O24.4', '', 'Z79.4'],
      ['C50C50ZZZZ', '', 'C44.501 C44.511', '', ''],
      ['F02', '', '', 'G30', ''],
      ['I51', '', '', 'I11.9', ''],
      ['N18', '', '', 'E11.22', ''],
      ['S83', '1', '', '', ''],
      ['E00E89ZZZZ', '', 'P70-P74', '', ''],
    ])
  })
  test.each([
    ['breaks off', XML.slice(0, XML.indexOf('<useAdditionalCode>')), 'breaks off inside'],
    ['breaks off in a tag', XML.slice(0, 500), 'no well-formed XML'],
    ['closes what is not open', XML.replace('</section>', '</chapter>'), 'closes nothing that is open'],
    [
      'declares entities',
      `<!DOCTYPE x [<!ENTITY a "b">]>${XML}`,
      'declares a document type or entities, which the official file does not',
    ],
  ])('a list that %s is refused', (_, text, why) => {
    expect(readAll('icd10cm-tabular', text).end).toContain(why)
  })
})

describe('HCPCS Level II', () => {
  test('both layouts of CMS; modifiers are rows; what has ended is left out', () => {
    const long =
      ',HCPCS_CODE,LONG_DESCRIPTION,SHORT_DESCRIPTION,ADD_DT,TERM_DT\n' +
      '0,A1,Dressing for one wound,Dressing,2002-07-01,nan--\n' +
      '1,J3301,"Injection, triamcinolone, 10 mg",Triamcinolone,20090101,\n' +
      '2,J9999,Old,Old,2001-01-01,2020-12-31\n' +
      '3,x,y,z,,\n'
    expect(readAll('hcpcs', long)).toEqual({
      rows: [
        ['A1', 'Dressing for one wound', '2002-07-01', ''],
        ['J3301', 'Injection, triamcinolone, 10 mg', '2009-01-01', ''],
      ],
      ended: 1,
      rejects: ['"x" is neither a HCPCS Level II code nor a modifier'],
      end: null,
    })
    expect(readAll('hcpcs', 'code,short_desc,opps_si\nA0425,Ground mileage,A').rows).toEqual([
      ['A0425', 'Ground mileage', '', ''],
    ])
  })
})

describe('the fee schedule', () => {
  const values =
    'A,,1.30,1.35,,0.56,NA,0.10,2.75,1.96,0,XXX,0.00,0.00,0.00,0,0,0,0,0,,32.3465,09,0,99,0.00,0.00,0.00'
  const official = `2025 National Physician Fee Schedule,,\n"CPT codes, copyright",,\n,,,STATUS\nHCPCS,MOD,DESCRIPTION,CODE,…\n`
  test('with descriptors and without: the same row', () => {
    const [row] = readAll('pprrvu', `${official}99213,,"Words, not ours",${values}\n`).rows
    expect(readAll('pprrvu', `hcpcs,mod,status\n99213,,${values}`).rows).toEqual([row])
    expect(row?.slice(0, 7)).toEqual(['99213', 'A', '1.30', '1.35', '', '0.56', '1'])
    expect(row).toHaveLength(LAYOUTS.pprrvu.columns.length)
    const table = packer(LAYOUTS.pprrvu.columns)
    expect(table.add(row ?? [])).toBeNull()
  })
  test('a row that is too short or too long, or no code, is a reject', () => {
    const bad = `hcpcs,mod,status\n99213,A\n992,,${values}\n99213,25,${values}`
    expect(readAll('pprrvu', bad).rejects).toEqual([
      'has 2 columns, not 30',
      '"992" is no procedure code',
      '"25" is no modifier of the fee schedule',
    ])
  })
  test('localities: indices, factors, counties and ZIP codes, with their zeros', () => {
    const gpci =
      'ADDENDUM E. … (GPCIs) BY STATE,,,,,,\n,,,,,,\nMedicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI (with 1.0 Floor),2025 PE GPCI,2025 MP GPCI\n02102,AK,01,ALASKA*,1.5,1.081,0.592\n*Work GPCI reflects a floor.,,,,,,'
    expect(readAll('gpci', gpci).rows).toEqual([['0210201', 'AK', 'ALASKA', '1.5', '1.081', '0.592']])
    const anes = 'Contractor,Locality,Locality Name,National Anes CF of 20.3178\r\n15202 ,00 ,OHIO,19.98 '
    expect(readAll('anesthesia', anes).rows).toEqual([['1520200', 'OHIO', '19.98']])
    const counties =
      'COUNTIES INCLUDED,,,,\nMedicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties\n,,,,\n2102,1,ALASKA ,STATEWIDE ,"ALL, OF THEM"'
    expect(readAll('localities', counties).rows).toEqual([['0210201', 'ALASKA', 'STATEWIDE', 'ALL, OF THEM']])
    const zip = 'OH432151520200 15   1 A                                                    20254'
    expect(readAll('zip', zip).rows).toEqual([['43215', 'OH', '15202-00', '', '1']])
    expect(readAll('zip', 'OHIO').rejects).toHaveLength(1)
  })
})

describe('NCCI', () => {
  test('pairs in the layout of CMS: titles before, tabs, a mark of age, days, an asterisk for no end', () => {
    const text = [
      'CPT only copyright …',
      'Column 1/Column 2 Edits\t\t\t\t\t\t',
      'Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date *=no data\tModifier',
      '20610\t99213\t*\t19960101\t*\t1\tStandards',
      '45385\t45378\t\t20240701\t*\t0\tMore extensive',
      '45385\t45380\t\t20250101\t20250331\t1\tx',
      '97530\t97140\t\t19960101\t20200101\t1\tx',
      '97530\t97116\t\t19960101\t*\t7\tx',
      '97530\tfee\t\t19960101\t*\t1\tx',
    ].join('\n')
    expect(readAll('ptp', text)).toEqual({
      rows: [
        ['2061099213', '1', '', ''],
        ['4538545378', '0', '', ''],
        ['4538545380', '1', '2025-01-01', '2025-03-31'],
      ],
      ended: 1,
      rejects: [
        'the indicator of 97530 and 97116 is "7", not 0, 1 or 9',
        '"97530" and "fee" are no pair of codes',
      ],
      end: null,
    })
  })
  test('unit caps: the digit decides; add-ons: a placeholder for primaries the contractor knows', () => {
    const mue =
      '"Copyright",,,\n"HCPCS/\nCPT Code","Practitioner Services MUE Values","MUE Adjudication Indicator","MUE Rationale"\n97110,6,"3 Date of Service Edit: Clinical","x"\n17000,1,"2 Date of Service Edit: Policy","x"\n99213,x,3,y\n99214,2,4 what,y\n'
    expect(readAll('mue', mue)).toMatchObject({
      rows: [
        ['97110', '6', '3'],
        ['17000', '1', '2'],
      ],
      rejects: [expect.stringContaining('units of 99213'), expect.stringContaining('indicator of 99214')],
    })
    const addons = 'primary,addon,type\nCCCCC,0054T,2\n17000,17003,1\n17000,17003,9\n'
    expect(readAll('addons', addons)).toMatchObject({
      rows: [
        ['0054TCCCCC', '2'],
        ['1700317000', '1'],
      ],
      rejects: ['the type of 17003 is "9", not 1, 2 or 3'],
    })
  })
})

describe('lists', () => {
  test('reason codes with their days and groups; taxonomy; licensed descriptors', () => {
    const reasons =
      'code,type,start,last_modified,end,usage_co_only,usage_oa_only,usage_pr_only\n18,CARC,1995-01-01,2013-06-02,,0,1,0\n15,CARC,1995-01-01,,2018-05-01,0,0,0\nM76,RARC,1997-01-01,,,0,0,0\nX,Other,,,,,,\n'
    expect(readAll('reasons', reasons)).toMatchObject({
      rows: [
        ['C18', '', 'OA', '1995-01-01', ''],
        ['C15', '', '', '1995-01-01', '2018-04-30'],
        ['RM76', '', '', '1997-01-01', ''],
      ],
      rejects: ['"Other" is no list of reason codes'],
    })
    const taxonomy =
      'Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section\n207Q00000X,Physicians,Family Medicine,,"Long,\nof two lines",,Family Medicine Physician,Individual\nbad,a,b,c,d,e,f,g\n'
    expect(readAll('taxonomy', taxonomy)).toMatchObject({
      rows: [['207Q00000X', 'Family Medicine Physician', 'Physicians']],
      rejects: ['"bad" is no taxonomy code'],
    })
    const cpt = 'CPT copyright …\n\n99999 INVENTED TEXT\n0001U\tANOTHER\nno code\n'
    expect(readAll('cpt', cpt)).toMatchObject({
      rows: [
        ['99999', 'INVENTED TEXT'],
        ['0001U', 'ANOTHER'],
      ],
      rejects: ['no code and text'],
    })
  })
})

describe('any layout', () => {
  test.each(IMPORT_KINDS)('%s says what is missing of a file that is another', (kind) => {
    const { rows, end, rejects } = readAll(kind, 'one,two\nthree,four\n')
    expect(rows).toEqual([])
    expect(end !== null || rejects.length > 0).toBe(true)
  })

  const noise = fc.array(
    fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        'hcpcs,mod,status',
        'code,type',
        'code,mue,mai',
        'primary,addon,type',
        'col1,col2,mod_ind,deleted,rationale',
        '99213,20610,1,,x',
        '17000,1,2',
        '<diag',
        '</diag',
        '<note',
        '(E08.-)</note',
        '"',
      ),
    ),
    { maxLength: 25 },
  )
  test('takes any lines without a stumble, and gives rows of as many cells as it has columns', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IMPORT_KINDS), noise, (kind, lines) => {
        const reader = LAYOUTS[kind].reader(TERM)
        for (const line of lines) {
          const read = reader.line(line)
          if (read.is === 'row') expect(read.cells).toHaveLength(LAYOUTS[kind].columns.length)
        }
        reader.end()
      }),
      { numRuns: 400 },
    )
  })
})

test.each([
  ['icd10cm', 'icd10cm-order-2026.txt.gz', '2026', '2025-10-01', '2026-09-30'],
  ['icd10cm', 'icd10cm-order-April-2026.txt', '2026-04', '2026-04-01', '2026-09-30'],
  ['hcpcs', 'hcpcs_l2_2026-04_short.csv', '2026-04', '2026-04-01', null],
  ['pprrvu', 'pprrvu2025_oct_nodesc.csv', '2025-10', '2025-10-01', '2025-12-31'],
  ['pprrvu', 'PPRRVU25_JAN.csv', '2025-01', '2025-01-01', '2025-12-31'],
  ['pprrvu', 'RVU25D.csv', '2025-10', '2025-10-01', '2025-12-31'],
  ['gpci', 'GPCI2025.csv', '2025', '2025-01-01', '2025-12-31'],
  ['localities', '25LOCCO.csv', '2025', '2025-01-01', '2025-12-31'],
  ['zip', 'ZIP5_OCT2025.txt.gz', '2025Q4', '2025-10-01', null],
  ['ptp', 'ncci_ptp_practitioner_2024Q3.csv.gz', '2024Q3', '2024-07-01', null],
  ['ptp', 'ccipra-v302r0-f1.TXT', '2024Q3', '2024-07-01', null],
  ['mue', 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv', '2024Q3', '2024-07-01', null],
  ['addons', 'ncci_aoc_2024.csv', '2024', '2024-01-01', null],
  ['reasons', 'carc_rarc_codes_nodesc_2024-06.csv', '2024-06', null, null],
  ['taxonomy', 'nucc_taxonomy_251.csv', '25.1', null, null],
  ['ptp', 'edits.txt', null, null, null],
] as const)('%s %s is release %s, from %s to %s', (kind, file, name, from, to) => {
  expect(releaseNamed(kind, file)).toEqual(name === null ? null : { name, from, to })
})
