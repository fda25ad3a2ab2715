const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')

/** Words in lines of at most `most` letters; three lines, the last one cut. */
function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.slice(0, most))
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]?.slice(0, most - 1)}…`]
}

/** A badge as a picture with its credential baked in (Open Badges 3.0 §5.3.2): the picture is ours, the proof is in it. */
export function bakedSvg(
  jwt: string,
  { title, by }: { readonly title: string; readonly by: string },
): string {
  const lines = linesOf(title, 22)
  const first = 262 - (lines.length - 1) * 20
  const text = lines
    .map((line, n) => `<text x="256" y="${first + n * 42}" font-size="34">${escaped(line)}</text>`)
    .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 512 512" role="img" aria-label="${escaped(title)}">
<openbadges:credential verify="${escaped(jwt)}"></openbadges:credential>
<rect width="512" height="512" rx="24" fill="#FBFAF7"/>
<rect x="20" y="20" width="472" height="472" rx="14" fill="none" stroke="#C2313C" stroke-width="4"/>
<rect x="32" y="32" width="448" height="448" rx="8" fill="none" stroke="#C2313C" stroke-width="1"/>
<g font-family="'Source Serif 4', Georgia, serif" fill="#1B2430" text-anchor="middle"><text x="256" y="110" font-size="22" letter-spacing="4" fill="#C2313C">COMPLETED</text>${text}<text x="256" y="430" font-size="20" fill="#4A5565">${escaped(by)}</text></g>
</svg>
`
}

/** The compact JWS that is baked into an SVG; null: none is. */
export const unbakedSvg = (svg: string): string | null =>
  /<openbadges:credential\b[^>]*\bverify\s*=\s*["']([A-Za-z0-9_.-]+)["']/.exec(svg)?.[1] ?? null
