/** Segments of the remittance, in the notation of `dictionary.ts`. Facts of the standard 005010, no wording. */
const AMOUNTS_FROM_6 = Array.from({ length: 19 }, (_, i) => (i === 17 ? '380:R:1-15' : '782:R:1-18')).join(
  ' ',
)
const REASON = '(426:ID:2-2 127:AN:1-50) 782:R:1-18'

export const REMITTANCE_SEGMENTS: Readonly<Record<string, string>> = {
  BPR: '305:ID:1-2 782:R:1-18 478:ID:1-1 591:ID:3-3 812:ID:1-10 506:ID:2-2 507:AN:3-12 569:ID:1-3 508:AN:1-35 509:AN:10-10 510:AN:9-9 506:ID:2-2 507:AN:3-12 569:ID:1-3 508:AN:1-35 373:DT:8-8 1048:ID:1-3 506:ID:2-2 507:AN:3-12 569:ID:1-3 508:AN:1-35 ; P0607 C0809 P1213 C1415 P1819 C2021',
  RDM: '756:ID:1-2 93:AN:1-60 364:AN:1-256 (128:ID:2-3 127:AN:1-50) (128:ID:2-3 127:AN:1-50)',
  TS3: `127:AN:1-50 1331:AN:1-2 373:DT:8-8 380:R:1-15 782:R:1-18 ${AMOUNTS_FROM_6}`,
  TS2: `${'782:R:1-18 '.repeat(6)}380:R:1-15 782:R:1-18 782:R:1-18 ${'380:R:1-15 '.repeat(5)}782:R:1-18 380:R:1-15 ${'782:R:1-18 '.repeat(3).trim()}`,
  CLP: '1028:AN:1-38 1029:ID:1-2 782:R:1-18 782:R:1-18 782:R:1-18 1032:ID:1-2 127:AN:1-50 1331:AN:1-2 1325:ID:1-1 1352:ID:1-2 1354:ID:1-4 380:R:1-15 954:R:1-10 1073:ID:1-1',
  MIA: `380:R:1-15 782:R:1-18 380:R:1-15 782:R:1-18 127:AN:1-50 ${'782:R:1-18 '.repeat(9)}380:R:1-15 ${'782:R:1-18 '.repeat(4)}${'127:AN:1-50 '.repeat(4)}782:R:1-18`,
  PLB: `127:AN:1-50 373:DT:8-8 ${Array.from({ length: 6 }, () => REASON).join(' ')} ; P0506 P0708 P0910 P1112 P1314`,
}
