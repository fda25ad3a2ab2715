import type { Letter } from './write-letter.ts'

const WIDTH = 76

/** Breaks a text into lines of a page; a word that is longer than a line stands alone. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH - indent.length) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${indent}`)
}

/** A letter as plain text, in lines of a page. */
export function letterText(letter: Letter): string {
  const { from, on, to, subject, facts, contested, grounds, text, asks, enclosed, signed } = letter
  const width = Math.max(...facts.map(([name]) => name.length)) + 2
  const parts = [
    from.join('\n'),
    on,
    to.join('\n'),
    wrapped(subject),
    facts.map(([name, value]) => `${`${name}:`.padEnd(width)}${value}`).join('\n'),
    'To whom it may concern:',
    ...(contested.length > 0
      ? [['We contest this decision:', ...contested.map((one) => `- ${wrapped(one, '  ')}`)].join('\n')]
      : []),
    ...grounds.map(({ title, says }, i) => `${i + 1}. ${wrapped(`${title}. ${says}`, '   ')}`),
    ...text.map((part) =>
      part
        .split('\n')
        .map((line) => wrapped(line))
        .join('\n'),
    ),
    wrapped(asks),
    `Sincerely,\n\n\n${signed.join('\n')}`,
    ['Enclosed:', ...enclosed.map((one, i) => `${i + 1}. ${wrapped(one, '   ')}`)].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}
