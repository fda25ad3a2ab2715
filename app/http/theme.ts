export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const isTheme = (value: unknown): value is Theme => THEMES.some((t) => t === value)

/** The theme the visitor chose, from the request's Cookie header; `system` when none was chosen. */
export function readTheme(cookie: string | null): Theme {
  const chosen = /(?:^|;\s*)theme=([a-z]+)/.exec(cookie ?? '')?.[1]
  return isTheme(chosen) ? chosen : 'system'
}
