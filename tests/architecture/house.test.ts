import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LARGEST_FILE, ROOMS, TOP_LEVEL } from './house.ts'
import { importsOf, readSources } from './imports.ts'
import { breachesOfImports, breachesOfText, circleOf, homeOf } from './rules.ts'

const doors = (JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> })
  .imports
const sources = readSources(['app', 'db', 'scripts'])
const imports = sources.flatMap((file) => importsOf(file, doors))
const show = (breaches: ReturnType<typeof breachesOfImports>) =>
  breaches.map((b) => `rule ${b.rule}: ${b.at} → ${b.guilty}`)

/** A file that is not there, to see a rule go red. */
const planted = (path: string, text: string) => {
  const file = { path, text }
  return [...breachesOfImports(importsOf(file, doors)), ...breachesOfText([file])].map((b) => b.rule)
}

describe('the house holds', () => {
  test('imports keep the rules', () => expect(show(breachesOfImports(imports))).toEqual([]))
  test('rooms have no clock, no chance and make no answers', () =>
    expect(show(breachesOfText(sources))).toEqual([]))
  test('the table has no circle', () => {
    expect(circleOf(ROOMS)).toBeNull()
    expect(circleOf({ a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a', 'b', 'c', 'a'])
  })
  test('everything under app is a room or a place', () => {
    const homes = new Set(sources.filter((s) => s.path.startsWith('app/')).map((s) => homeOf(s.path)))
    expect([...homes].filter((h) => !(h in ROOMS) && !['routes', 'ui', 'http', 'root'].includes(h))).toEqual(
      [],
    )
  })
  test('the top level is fixed', () => {
    const there = readdirSync('.').filter(
      (n) => !n.startsWith('.') && !['node_modules', 'build', 'data', 'coverage'].includes(n),
    )
    expect(there.filter((n) => !TOP_LEVEL.includes(n))).toEqual([])
  })
  test('no file holds two ideas', () => {
    const long = sources.filter((s) => s.text.split('\n').length > LARGEST_FILE).map((s) => s.path)
    expect(long).toEqual([])
  })
  test('no barrel, only doors', () => {
    expect(sources.filter((s) => /\/index\.tsx?$/.test(s.path)).map((s) => s.path)).toEqual([])
  })
  test('kernel stays tiny', () =>
    expect(sources.filter((s) => homeOf(s.path) === 'kernel').length).toBeLessThanOrEqual(10))
})

describe('a planted violation goes red', () => {
  test.each([
    [
      'a room entered beside its door',
      'app/exams/x.ts',
      "import { a } from '#curriculum/items/single.ts'\nimport '../curriculum/items/single.ts'",
      1,
    ],
    ['a room entered against the table', 'app/credits/x.ts', "import { a } from '#exams'", 1],
    ['a room that knows a screen', 'app/exams/x.ts', "import type { a } from '#ui/kit/field.tsx'", 1],
    [
      'a relative import that leaves the room',
      'app/exams/x.ts',
      "import { a } from '../accounts/accounts.ts'",
      2,
    ],
    ['a pure file that touches the database', 'app/exams/x.ts', "import { db } from '#db'", 3],
    ['a route that touches the database', 'app/routes/learn/x.tsx', "import { db } from '#db'", 3],
    [
      'a server file that is no store and takes a table',
      'app/exams/x.server.ts',
      "import { attempts } from '#db'",
      3,
    ],
    ['a server file that takes all of the ground', 'app/exams/x.server.ts', "import * as db from '#db'", 3],
    ['a pure file that imports a server file', 'app/exams/x.ts', "import { a } from './y.server.ts'", 4],
    ['a pure file that imports React', 'app/study/x.ts', "import { useState } from 'react'", 4],
    ['a pure file that imports node', 'app/study/x.ts', "const fs = await import('node:fs')", 4],
    [
      'a pure file that imports the platform by its old name',
      'app/study/x.ts',
      "import { randomUUID } from 'crypto'",
      4,
    ],
    ['billing that imports the kernel', 'app/billing/x.ts', "import { assert } from '#kernel/assert.ts'", 5],
    ['billing that imports a package', 'app/billing/x.ts', "import yaml from 'yaml'", 5],
    ['the ground that knows the product', 'db/x.ts', "import { a } from '#accounts'", 6],
    ['a room that reads the clock', 'app/exams/x.ts', 'const now = Date.now()', 7],
    ['a room that reads the clock without brackets', 'app/exams/x.ts', 'const now = +new Date', 7],
    ['a room that reads the other clock', 'app/exams/x.ts', 'const now = performance.now()', 7],
    ['a room that throws dice', 'app/exams/x.ts', 'const n = Math.random()', 7],
    ['a room that throws dice by name', 'app/exams/x.ts', "const n = Math['random']()", 7],
    ['a screen that enters a server door', 'app/ui/exam/x.tsx', "import { a } from '#exams/server'", 8],
    ['a room that makes an answer', 'app/exams/x.server.ts', "return new Response('no')", 9],
    ['a room that reads a cookie', 'app/accounts/x.server.ts', "const c = request.headers.get('Cookie')", 9],
  ])('%s', (_, path, text, rule) => expect(planted(path, text)).toContain(rule))
})
