import { useKeptDraft } from '@mingce/ui/kept-draft'

/**
 * A form as it is being written, kept in this browser tab: it survives leaving the page.
 *
 * @param begun what it begins from where nothing is kept; what was kept by an older page counts only with all its fields
 */
export function useKept<Form extends object>(key: string, begun: Form) {
  const [text, setText] = useKeptDraft(key)
  const kept = text === '' ? undefined : (read(text) as Partial<Form>)
  const isWhole = kept !== undefined && Object.keys(begun).every((field) => field in kept)
  const form = isWhole ? (kept as Form) : begun
  return { form, isKept: isWhole, keep: (next: Form) => setText(JSON.stringify(next)), forget: () => setText('') }
}

function read(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
