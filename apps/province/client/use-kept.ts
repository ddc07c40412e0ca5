import { draftOf, putDraft, useKeptDraft } from '@mingce/ui/kept-draft'

/**
 * A form as it is being written, kept in this browser tab: it survives leaving the page.
 *
 * `revise` and `forgetIf` look at what is kept at that moment: an answer that comes after the page was left and opened again takes nothing
 * away that was written since.
 *
 * @param begun what it begins from where nothing is kept; what was kept by an older page counts only with all its fields
 */
export function useKept<Form extends object>(key: string, begun: Form) {
  const [text, setText] = useKeptDraft(key)
  const kept = wholeIn(text, begun)
  return {
    form: kept ?? begun,
    isKept: kept !== undefined,
    keep: (next: Form) => setText(JSON.stringify(next)),
    forget: () => setText(''),
    revise: (change: (standing: Form) => Form) =>
      putDraft(key, JSON.stringify(change(wholeIn(draftOf(key), begun) ?? begun))),
    /** @returns whether it was forgotten */
    forgetIf: (isDone: (standing: Form) => boolean) => {
      const done = isDone(wholeIn(draftOf(key), begun) ?? begun)
      if (done) putDraft(key, '')
      return done
    },
  }
}

function wholeIn<Form extends object>(text: string, begun: Form): Form | undefined {
  if (text === '') return undefined
  const kept = read(text)
  return Object.keys(begun).every((field) => field in kept) ? (kept as Form) : undefined
}

function read(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
