const DAY = 86_400

/** 4360 → "1:12:40"; 59 → "0:59"; from two days on "44 d 23 h". */
export function clockFace(seconds: number): string {
  if (seconds >= 2 * DAY) return `${Math.floor(seconds / DAY)} d ${Math.floor((seconds % DAY) / 3600)} h`
  const h = Math.floor(seconds / 3600)
  const m = Math.floor((seconds % 3600) / 60)
  const s = String(seconds % 60).padStart(2, '0')
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`
}

/** 4360 → "1 hour 12 minutes 40 seconds", for ears. */
export function spokenTime(seconds: number): string {
  const part = (n: number, word: string) => (n > 0 ? `${n} ${word}${n === 1 ? '' : 's'}` : '')
  if (seconds >= 2 * DAY)
    return [part(Math.floor(seconds / DAY), 'day'), part(Math.floor((seconds % DAY) / 3600), 'hour')]
      .filter(Boolean)
      .join(' ')
  const words = [
    part(Math.floor(seconds / 3600), 'hour'),
    part(Math.floor((seconds % 3600) / 60), 'minute'),
    part(seconds % 60, 'second'),
  ]
  return words.filter(Boolean).join(' ') || '0 seconds'
}
