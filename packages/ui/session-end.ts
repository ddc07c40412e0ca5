const listeners = new Set<() => void>()

/** Says that the server no longer knows who is asking. The gate of `mount` then asks to sign in over the page as it stands. */
export function announceSessionEnd(): void {
  for (const listener of listeners) listener()
}

/** @returns what stops the listening */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
