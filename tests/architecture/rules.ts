import { builtinModules } from 'node:module'
import { NO_TABLES, PLACES, ROOMS } from './house.ts'
import type { Import, SourceFile } from './imports.ts'

/** A broken rule: which, where, and the guilty import or line. */
export interface Breach {
  readonly rule: number
  readonly at: string
  readonly guilty: string
}

/** The room or place a file of ours lies in: `billing`, `routes`, `db`, `scripts` … */
export function homeOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'app' ? (second.includes('.') ? 'root' : second) : top
}

const isRoom = (home: string): boolean => Object.hasOwn(ROOMS, home)
const isServerFile = (path: string): boolean => /\.server\.tsx?$/.test(path)
const doorsOf = (room: string): string[] => [`app/${room}/${room}.ts`, `app/${room}/${room}.server.ts`]
const isDoor = (path: string): boolean => doorsOf(homeOf(path)).includes(path)
const isPlace = (home: string): boolean => PLACES.some((p) => p === home)

type Rule = (i: Import) => boolean

/** Rules 1–6 and 8 of the house, each as a predicate that is true when the import breaks it. */
const IMPORT_RULES: Readonly<Record<number, Rule>> = {
  // 1. A room is entered only by its door, and only where the table allows.
  1: (i) => {
    if (!i.to) return false
    const from = homeOf(i.from)
    const to = homeOf(i.to)
    if (from === to) return false
    if (!isRoom(to)) return isRoom(from) && isPlace(to)
    if (to !== 'kernel' && !isDoor(i.to)) return true
    return isRoom(from) && from !== to && !(ROOMS[from] ?? []).includes(to)
  },
  // 2. No relative import leaves its room.
  2: (i) =>
    i.specifier.startsWith('.') &&
    i.to !== null &&
    i.from.startsWith('app/') &&
    homeOf(i.from) !== homeOf(i.to) &&
    homeOf(i.from) !== 'root',
  // 3. Only .server.ts files of a room import #db: its stores, and its server door.
  3: (i) => {
    if (!i.to || homeOf(i.to) !== 'db' || !i.from.startsWith('app/')) return false
    const from = homeOf(i.from)
    if (!isServerFile(i.from) || !(isRoom(from) || from === 'http')) return true
    // Only a store sees a table; the others hand the database on and name its locks and its faults.
    if (/\.store\.server\.ts$/.test(i.from) || i.typeOnly) return false
    return i.names === null || i.names.some((name) => !NO_TABLES.includes(name))
  },
  // 4. A pure file imports no server file, no React, no Remix, no node:.
  4: (i) => {
    if (!isRoom(homeOf(i.from)) || isServerFile(i.from)) return false
    const isPlatform = builtinModules.includes(i.specifier.split('/')[0] ?? '')
    const isForeign = /^(node:|react($|\/|-dom)|@remix-run\/)/.test(i.specifier)
    return (i.to !== null && isServerFile(i.to)) || isForeign || (i.to === null && isPlatform)
  },
  // 5. billing imports itself and zod, nothing else.
  5: (i) => homeOf(i.from) === 'billing' && !(i.to ? homeOf(i.to) === 'billing' : i.specifier === 'zod'),
  // 6. db imports nothing from app.
  6: (i) => homeOf(i.from) === 'db' && i.to !== null && i.to.startsWith('app/'),
  // 8. ui imports pure doors and kernel, never a server door.
  8: (i) =>
    homeOf(i.from) === 'ui' &&
    i.to !== null &&
    (isServerFile(i.to) || ['routes', 'http', 'db'].includes(homeOf(i.to))),
}

/** Applies the import rules. */
export function breachesOfImports(imports: readonly Import[]): Breach[] {
  return imports.flatMap((i) =>
    Object.entries(IMPORT_RULES)
      .filter(([, broken]) => broken(i))
      .map(([rule]) => ({ rule: Number(rule), at: `${i.from}:${i.line}`, guilty: i.specifier })),
  )
}

const CLOCK_OR_CHANCE =
  /\bnew Date(\(\s*\)|(?!\s*[.(\w]))|\bDate(\.now|\[)|\bMath(\.random|\[)|\bperformance\s*(\.now|\[)/
const ANSWERS =
  /\bnew Response\(|\bResponse\.(json|redirect|error)\(|\bredirect(Document)?\(|headers\.get\(\s*['"]cookie['"]/i

/** Rules 7 and 9: what a line of a room may not do. Comments are left out. */
export function breachesOfText(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((file) => {
    const home = homeOf(file.path)
    return file.text.split('\n').flatMap((raw, n) => {
      const line = raw.replace(/\/\/.*$/, '').replace(/^\s*\*.*$/, '')
      const at = `${file.path}:${n + 1}`
      const found: Breach[] = []
      // 7. No clock and no chance in any room: they are arguments.
      if (isRoom(home) && CLOCK_OR_CHANCE.test(line)) found.push({ rule: 7, at, guilty: line.trim() })
      // 9. Only routes and http make Responses, read cookies or redirect.
      if ((isRoom(home) || home === 'ui' || home === 'db') && ANSWERS.test(line))
        found.push({ rule: 9, at, guilty: line.trim() })
      return found
    })
  })
}

/** A path of the table that comes back to where it began, or `null`. */
export function circleOf(table: Readonly<Record<string, readonly string[]>>): string[] | null {
  const visit = (room: string, path: string[]): string[] | null => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room]
    for (const next of table[room] ?? []) {
      const circle = visit(next, [...path, room])
      if (circle) return circle
    }
    return null
  }
  for (const room of Object.keys(table)) {
    const circle = visit(room, [])
    if (circle) return circle
  }
  return null
}
