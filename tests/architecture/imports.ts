import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

/** One import of one file: where it stands and what it reaches. */
export interface Import {
  /** The importing file, relative to the root, with forward slashes. */
  readonly from: string
  readonly line: number
  /** What is written between the quotes. */
  readonly specifier: string
  /** The file it reaches if it is ours, else `null` (a package, or `node:`). */
  readonly to: string | null
  readonly typeOnly: boolean
  /** The names it takes, as the other file calls them; `null` when it takes all of it. */
  readonly names: readonly string[] | null
}

export interface SourceFile {
  readonly path: string
  readonly text: string
}

const SOURCE = /\.(ts|tsx|mts|mjs|js)$/

/** Every source file below the folders, from disk. */
export function readSources(folders: readonly string[]): SourceFile[] {
  const found: SourceFile[] = []
  const visit = (path: string) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path)) if (name !== 'node_modules') visit(join(path, name))
    } else if (SOURCE.test(path))
      found.push({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') })
  }
  for (const folder of folders) if (existsSync(folder)) visit(folder)
  return found
}

/** Turns a specifier into a file of ours: relative ones by path, `#doors` by package.json `imports`. */
function target(file: string, specifier: string, doors: Readonly<Record<string, string>>): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier)).replaceAll('\\', '/')
  const door = doors[specifier]
  if (door) return normalize(door)
  for (const [name, path] of Object.entries(doors)) {
    const stem = name.endsWith('*') ? name.slice(0, -1) : null
    if (stem && specifier.startsWith(stem)) return normalize(path.replace('*', specifier.slice(stem.length)))
  }
  return null
}

/** Every import, re-export and dynamic import of a file, found by TypeScript's own parser. */
export function importsOf(file: SourceFile, doors: Readonly<Record<string, string>>): Import[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (
    node: ts.Node,
    specifier: string,
    typeOnly: boolean,
    list: ts.NamedImports | ts.NamedExports | null = null,
  ) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const names = list?.elements.map((one) => (one.propertyName ?? one.name).text) ?? null
    found.push({ from: file.path, line, specifier, to: target(file.path, specifier, doors), typeOnly, names })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings
      const list = bindings && ts.isNamedImports(bindings) ? bindings : null
      add(node, node.moduleSpecifier.text, node.importClause?.isTypeOnly ?? false, list)
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const list = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause : null
      add(node, node.moduleSpecifier.text, node.isTypeOnly, list)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteral(argument)) add(node, argument.text, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
