import type { CardKind } from '#curriculum'

/** The kinds of cards, as people call them. */
export const KIND_NAMES: Readonly<Record<CardKind, string>> = {
  'word-part': 'Word part',
  term: 'Term',
  acronym: 'Acronym',
  modifier: 'Modifier',
  place: 'Place of service',
  carc: 'Adjustment reason',
  rarc: 'Remark code',
  box: 'Box of the form',
  deadline: 'Deadline',
  figure: 'Figure of the year',
  convention: 'Convention',
  law: 'Law and compliance',
}
