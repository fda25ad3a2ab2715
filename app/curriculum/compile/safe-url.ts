/** Whether a link may be published: http, https, mailto, or an address of this site. Not `//host`, `data:`, `javascript:`. */
export function isSafeUrl(url: string): boolean {
  // biome's control-character rule asks for escapes; the class is C0 controls, space, DEL and the backslash
  if ([...url].some((c) => c <= ' ' || c === '\u007f' || c === '\\')) return false
  if (/^(?:https?:\/\/[^/]|mailto:[^/])/i.test(url)) return true
  return !/^[a-z][a-z0-9+.-]*:/i.test(url) && !url.startsWith('//') && url !== ''
}
