/** Largest body, in bytes, that a form or an autosave may have. */
export const BODY_LIMIT = 256 * 1024
