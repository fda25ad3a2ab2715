/** An error for our own log: where it happened, not what data it held. */
export function describe(error: unknown): { name: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { name: 'thrown', message: typeof error, stack: '' }
  return { name: error.name, message: error.message.slice(0, 500), stack: (error.stack ?? '').slice(0, 4000) }
}
