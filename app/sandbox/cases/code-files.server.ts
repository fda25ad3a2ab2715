import { curatedCodeFiles } from '#curriculum/server'
import { sha256Hex } from '#kernel/hash.ts'

const CONTENT = 'content'

/** The curated code files as one text of JSON, and its name; read once. */
let made: Promise<{ readonly hash: string; readonly text: string }> | null = null
const codeFiles = () => {
  made ??= curatedCodeFiles(CONTENT).then((files) => {
    const text = JSON.stringify(files)
    return { text, hash: sha256Hex(text).slice(0, 20) }
  })
  return made
}

/** Where pages get the code tables for the engine in the browser: an address that names their content. */
export const codeFilesAddress = async (): Promise<string> => `/code-files/${(await codeFiles()).hash}`

/** The code tables under a name; null: none is called so. */
export async function codeFilesNamed(hash: string): Promise<string | null> {
  const files = await codeFiles()
  return files.hash === hash ? files.text : null
}
