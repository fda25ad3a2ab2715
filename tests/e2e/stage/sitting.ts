import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Opens the room of an exam and waits until it is awake. */
export async function enter(page: Page): Promise<void> {
  await page.goto('/exams/cmrs-50')
  await page.getByRole('button', { name: /Start the exam|Go on/ }).click()
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
}

/** The number of the question that is open. */
export const openQuestion = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0])

/** Chooses the second option of the next questions that have options; answers which questions those were. */
export async function answer(page: Page, many: number): Promise<number[]> {
  const answered: number[] = []
  while (answered.length < many) {
    const n = await openQuestion(page)
    if ((await page.getByRole('radio').count()) > 2) {
      await page.getByRole('radio').nth(1).check()
      answered.push(n)
    }
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: new RegExp(`Question ${n + 1}\\b`) }).waitFor()
  }
  return answered
}

/** Each of these questions shows its answer. */
export async function expectAnswered(page: Page, answered: readonly number[]): Promise<void> {
  for (const n of answered) {
    await page.getByRole('button', { name: new RegExp(`^Question ${n}, answered`) }).click()
    await page.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
    expect(await page.getByRole('radio').nth(1).isChecked(), `question ${n}`).toBe(true)
  }
}

/** What this browser keeps of the site: the paths in its caches, how much lies in its store, and its workers. */
export const keptHere = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname)
    const workers = (await navigator.serviceWorker.getRegistrations()).length
    const databases = (await indexedDB.databases()).map(({ name }) => name)
    return { paths, rooms: paths.filter((path) => path.startsWith('/attempts/')), workers, databases }
  })

/** How much lies in each part of the device's store. */
export const storedHere = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const asked = indexedDB.open('cleanclaim')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const tx = asked.result.transaction(['unsent', 'rooms'])
          const counts = { unsent: tx.objectStore('unsent').count(), rooms: tx.objectStore('rooms').count() }
          tx.oncomplete = () => {
            asked.result.close()
            resolve({ unsent: counts.unsent.result, rooms: counts.rooms.result })
          }
        }
      }),
  )
