type Standing = { readonly publishedOn: string | null; readonly former: readonly unknown[] }

/** Whether the version settled last still waits for its first publication; one that was withdrawn, with its reason, is no duty left undone. */
export function awaitsPublication(newest: Standing | undefined): boolean {
  return newest?.publishedOn === null && newest.former.length === 0
}
