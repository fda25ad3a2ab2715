/** What a reader does first. Any of it, and the scripts come. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'scroll', 'focusin']

/** Runs in the browser: at the first sign of life, starts the script that was put to sleep. */
const WAKE = `(()=>{const s=${JSON.stringify(SIGNS)},w=()=>{for(const e of s)removeEventListener(e,w,true)
const a=document.querySelector('script[type=late]'),b=document.createElement('script')
b.type='module';b.nonce=a.nonce;b.textContent=a.textContent;document.head.append(b)}
for(const e of s)addEventListener(e,w,{capture:true,passive:true})})()`

/**
 * Puts the scripts of a rendered page to sleep until the reader does something. A page that is text to read (it says
 * `handle = { late: true }`) arrives without the 80 kB of React and Remix; its links, forms and terms work before them.
 * When Remix writes its scripts in another form than this expects, they simply come at once.
 */
export function lateScripts(html: string, nonce: string): string {
  const start = `<script nonce="${nonce}" type="module" async="">`
  if (!html.includes(start)) return html
  return html
    .replace(start, `<script nonce="${nonce}" type="late">`)
    .replaceAll('<link rel="modulepreload"', '<link rel="late"')
    .replace('</body>', `<script nonce="${nonce}">${WAKE}</script></body>`)
}

/** Whether a route's `handle` asks for late scripts. */
export const wantsLateScripts = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'late' in handle
