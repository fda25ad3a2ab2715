import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { parseExam } from '#exams'
import { instant } from '#kernel/time.ts'

interface Bank {
  items: { id: string; options?: { key?: boolean }[] }[]
}

/** Publishes the content with another option of `question` as its key; the words stay. @param folder to write it to */
export async function publishNewKey(db: Database, question: string, folder: string): Promise<void> {
  cpSync('content', folder, { recursive: true })
  const banks = join(folder, 'banks')
  for (const file of readdirSync(banks, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.yaml')) continue
    const path = join(banks, file)
    const bank = parse(readFileSync(path, 'utf8')) as Bank
    const found = bank.items.find(({ id }) => id === question)
    if (!found?.options) continue
    const at = found.options.findIndex(({ key }) => key)
    found.options = found.options.map((option, i, all) => ({ ...option, key: i === (at + 1) % all.length }))
    writeFileSync(path, stringify(bank))
  }
  await publishCatalogue(db, folder, instant(Date.now()), parseExam)
  rmSync(folder, { recursive: true, force: true })
}
