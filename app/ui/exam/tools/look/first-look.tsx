import { useNonce } from '#ui/nonce.ts'
import { lookKey } from '../kept.ts'
import { leastSize } from './look.ts'

/**
 * Says what `dress` says, before the first paint: the server does not know what the device keeps, and a page that
 * grows when its scripts arrive makes a reader lose the line. A test holds the two together.
 */
export const FIRST_LOOK = `(()=>{const s=document.currentScript.dataset,d=document.documentElement.dataset
let k;try{k=JSON.parse(localStorage.getItem(s.key))}catch{}
k=k||{};const t=Math.max([125,150,200].includes(k.text)?k.text:100,s.least)
if(t>100)d.text=t
if(k.contrast==='light'||k.contrast==='dark')d.contrast=k.contrast})()`

/** Goes before the room in the page. */
export function FirstLook({ person, largerText }: { person: string; largerText: boolean }) {
  return (
    <script
      nonce={useNonce()}
      // The browser hides the nonce from scripts once the page is read.
      suppressHydrationWarning
      data-key={lookKey(person)}
      data-least={leastSize(largerText)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; what differs is in data attributes
      dangerouslySetInnerHTML={{ __html: FIRST_LOOK }}
    />
  )
}
