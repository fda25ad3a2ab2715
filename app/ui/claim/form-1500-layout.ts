import type { Cms1500Box } from '#curriculum'

/** One box in its row: how wide (in 60ths of the form) and how many lines of writing it holds. */
export interface BoxPlace {
  readonly box: Cms1500Box
  readonly span: number
}

/** A row of boxes; `tall` rows leave room for several written lines. */
export interface FormRow {
  readonly id: string
  readonly tall?: boolean
  readonly boxes: readonly BoxPlace[]
}

const row = (id: string, boxes: readonly (readonly [Cms1500Box, number])[], tall = false): FormRow => ({
  id,
  tall,
  boxes: boxes.map(([box, span]) => ({ box, span })),
})

/**
 * The boxes of the CMS-1500 (02/12) where the paper form has them, on a grid of 60 columns. The layout of the form is
 * in the public domain; its wording is not copied: boxes carry our own labels.
 */
export const FORM_1500: readonly FormRow[] = [
  row('coverage', [
    ['1', 38],
    ['1a', 22],
  ]),
  row('patient', [
    ['2', 23],
    ['3', 15],
    ['4', 22],
  ]),
  row(
    'address',
    [
      ['5', 23],
      ['6', 15],
      ['7', 22],
    ],
    true,
  ),
  row('reserved', [
    ['9', 23],
    ['8', 15],
    ['11', 22],
  ]),
  row('other-a', [
    ['9a', 23],
    ['10a', 15],
    ['11a', 22],
  ]),
  row('other-b', [
    ['9b', 23],
    ['10b', 15],
    ['11b', 22],
  ]),
  row('other-c', [
    ['9c', 23],
    ['10c', 15],
    ['11c', 22],
  ]),
  row('other-d', [
    ['9d', 23],
    ['10d', 15],
    ['11d', 22],
  ]),
  row(
    'signatures',
    [
      ['12', 38],
      ['13', 22],
    ],
    true,
  ),
  row('dates', [
    ['14', 20],
    ['15', 18],
    ['16', 22],
  ]),
  row('referring', [
    ['17', 20],
    ['17a', 9],
    ['17b', 9],
    ['18', 22],
  ]),
  row('information', [
    ['19', 38],
    ['20', 22],
  ]),
  row(
    'diagnoses',
    [
      ['21', 34],
      ['22', 13],
      ['23', 13],
    ],
    true,
  ),
  row(
    'lines',
    [
      ['24A', 10],
      ['24B', 4],
      ['24C', 4],
      ['24D', 13],
      ['24E', 5],
      ['24F', 7],
      ['24G', 4],
      ['24H', 4],
      ['24I', 3],
      ['24J', 6],
    ],
    true,
  ),
  row('account', [
    ['25', 13],
    ['26', 13],
    ['27', 9],
    ['28', 9],
    ['29', 8],
    ['30', 8],
  ]),
  row(
    'places',
    [
      ['31', 18],
      ['32', 21],
      ['33', 21],
    ],
    true,
  ),
  row('identifiers', [
    ['32a', 10],
    ['32b', 11],
    ['33a', 10],
    ['33b', 11],
  ]),
]
