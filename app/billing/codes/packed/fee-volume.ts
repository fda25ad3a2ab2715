import { compare, ZERO } from '../../claim/exact.ts'
import type { Release } from '../release.ts'
import { remembered } from '../remembered.ts'
import type { Volume } from '../shelf.ts'
import type { FeeRow } from '../tables.ts'
import { unpackKey } from './key.ts'
import type { Index } from './open.ts'
import { rowOf } from './open.ts'

/** The fee schedule over its packed rows; keys are code and modifier, "71046 26". */
export function feeVolume(release: Release, index: Index): Volume<FeeRow> {
  const decimal = (name: string) => index.decimal(name)
  const text = (name: string) => index.text(name)
  const [work, peNonFacility, peFacility, mp] = ['work', 'pe_nf', 'pe_f', 'mp'].map(decimal)
  const [pre, intra, post] = ['pre', 'intra', 'post'].map(decimal)
  const [capNonFacility, capFacility, capMp] = ['cap_pe_nf', 'cap_pe_f', 'cap_mp'].map(decimal)
  const [naNonFacility, naFacility] = [index.flag('na_nf'), index.flag('na_f')]
  const [status, pcTc, global, multiple] = ['status', 'pctc', 'global', 'multiple'].map(text)
  const [bilateral, assistant, coSurgeon, team] = ['bilateral', 'assistant', 'co_surgeon', 'team'].map(text)
  const [endoscopicBase, imagingFamily] = ['endo_base', 'imaging_family'].map(text)
  const read = (row: number): FeeRow => {
    const of = (get: ((row: number) => FeeRow['work']) | undefined) => get?.(row) ?? ZERO
    const word = (get: ((row: number) => string) | undefined) => get?.(row) ?? ''
    const key = unpackKey(index.key(row))
    const cap = { peNonFacility: of(capNonFacility), peFacility: of(capFacility), mp: of(capMp) }
    return {
      ...{ code: key.slice(0, 5), modifier: key.slice(5), status: word(status) },
      ...{ work: of(work), peNonFacility: of(peNonFacility), peFacility: of(peFacility), mp: of(mp) },
      ...{ payableNonFacility: !naNonFacility(row), payableFacility: !naFacility(row) },
      ...{ pcTc: word(pcTc), global: word(global), pre: of(pre), intra: of(intra), post: of(post) },
      ...{ multiple: word(multiple), bilateral: word(bilateral), assistant: word(assistant) },
      ...{ coSurgeon: word(coSurgeon), team: word(team), endoscopicBase: word(endoscopicBase) },
      imagingFamily: word(imagingFamily),
      cap: Object.values(cap).every((value) => compare(value, ZERO) === 0) ? null : cap,
    }
  }
  const get = remembered((key): FeeRow | null => {
    const [code = '', modifier = ''] = key.split(' ')
    const row = code.length === 5 ? rowOf(index, code + modifier) : -1
    return row < 0 ? null : read(row)
  })
  return { release, get }
}
