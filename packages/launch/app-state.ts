/** What an app says of itself; `rebuilding`: how many of its lists are still made anew by its own version. Undefined when it does not answer. */
export type AppState = 'ready' | 'inconsistent' | 'not_ready' | { readonly rebuilding: number } | undefined

/** Asks an app at `/readyz` of a port of this machine. An app that refuses to show a log is there to say so. */
export async function stateAt(port: number): Promise<AppState> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) })
    if (answer.headers.get('x-mingce-log') === 'inconsistent') return 'inconsistent'
    return answer.ok ? 'ready' : rebuildingOf((await answer.json()) as Health)
  } catch {
    return undefined
  }
}

type Health = { readonly projections?: readonly { readonly outdated: boolean }[] }

function rebuildingOf({ projections = [] }: Health): AppState {
  const rebuilding = projections.filter(({ outdated }) => outdated).length
  return rebuilding > 0 ? { rebuilding } : 'not_ready'
}
