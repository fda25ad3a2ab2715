/** What stands for every interface, or for this machine alone. */
const HERE = new Set(['127.0.0.1', '0.0.0.0', '::', '::1'])

/**
 * Where people reach this server, for links that no request asked for: its public address, or else where it listens.
 * @param port the one really listened on, which `PORT=0` leaves to the system
 */
export function ownAddress(
  { origin, host }: { readonly origin: string | null; readonly host: string },
  port: number,
): string {
  if (origin !== null) return origin
  const name = HERE.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
