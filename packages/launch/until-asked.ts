/**
 * Runs `work` until it ends or a person or supervisor asks for the end; asked to, it ends in good order and quietly.
 *
 * @param exitCode when asked: 0 for what is meant to be ended, another for what should have come to its own end
 */
export async function untilAsked(work: (signal: AbortSignal) => Promise<void>, exitCode = 0): Promise<void> {
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort())
  try {
    await work(asked.signal)
  } catch (error) {
    if (!asked.signal.aborted) throw error
    // Whatever was under way has lost what it stood on, and may take its time to notice.
    process.exit(exitCode)
  }
}
