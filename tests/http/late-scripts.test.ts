import { describe, expect, test } from 'vitest'
import { lateScripts, wantsLateScripts } from '#http/late-scripts.server.ts'

const PAGE =
  '<html><head><link rel="stylesheet" href="/assets/a.css"/></head><body><p>Text</p>' +
  '<link rel="modulepreload" href="/assets/a.js"/><link rel="modulepreload" href="/assets/b.js"/>' +
  '<script nonce="n">window.__remixContext = {}</script>' +
  '<script nonce="n" type="module" async="">import "/assets/a.js"</script></body></html>'

describe('a page to read', () => {
  const page = lateScripts(PAGE, 'n')
  test('starts no script of the page and fetches none, before the reader does something', () => {
    expect(page).not.toMatch(/type="module"|modulepreload/)
    expect(page).toContain('<script nonce="n" type="late">import "/assets/a.js"</script>')
  })
  test('keeps its data and its style, and gets what wakes it, under the page’s nonce', () => {
    expect(page).toContain('<script nonce="n">window.__remixContext = {}</script>')
    expect(page).toContain('<link rel="stylesheet" href="/assets/a.css"/>')
    expect(page).toMatch(/<script nonce="n">\(\(\)=>\{.*pointermove.*\}\)\(\)<\/script><\/body><\/html>$/s)
  })
  test('is left alone when its scripts look otherwise: then they come at once', () => {
    const other = PAGE.replace('async=""', 'defer=""')
    expect(lateScripts(other, 'n')).toBe(other)
  })
  test('is one whose route says so', () => {
    expect([{ late: true }, { bare: true }, undefined, null, 'late'].map(wantsLateScripts)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
