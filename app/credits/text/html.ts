const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escaped = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)

/** A table of a page; every cell is text. */
export const htmlTable = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `<table><thead><tr>${head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((one) => `<td>${escaped(one)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`

/** A page that stands by itself: it runs nothing and asks the network for nothing, and prints. */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
body { font: 16px/1.5 Georgia, serif; color: #1b2430; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; font: 14px/1.4 sans-serif; margin: .5rem 0 1.5rem }
th, td { border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; padding: .3rem .5rem }
h2 { margin: 2rem 0 .25rem; font-size: 1.2rem }
p { margin: .25rem 0 }
code { font-size: 12px }
</style>
</head>
<body>
${body}
</body>
</html>
`
