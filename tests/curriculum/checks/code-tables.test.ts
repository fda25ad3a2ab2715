import { expect, test } from 'vitest'
import { faultsOf } from '../small-content.ts'

const caps = (rows: string) => ({
  path: 'codes/mue@2025.csv',
  text: `# source: an example\n# from: 2025-01-01\n# to:\ncode,units,mai\n${rows}`,
})
const told = (rows: string) => faultsOf(caps(rows)).filter(({ check }) => check === 'code-tables')

test('a faulty row of a code table is an error with its place and remedy', () => {
  expect(told('17000,1,2\n17003,many,2\n')).toEqual([
    {
      ...{ file: 'codes/mue@2025.csv', line: 6, column: 7, severity: 'error', check: 'code-tables' },
      message: 'units is "many", not a whole number',
      fix: 'Write a whole number.',
    },
  ])
  expect(told('17000,1,2\n')).toEqual([])
})
