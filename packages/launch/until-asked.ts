/** Runs `work` until it ends or a person or supervisor asks for the end; asked to, it ends in good order and quietly. */
export async function untilAsked(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort())
  try {
    await work(asked.signal)
  } catch (error) {
    if (!asked.signal.aborted) throw error
  }
}
