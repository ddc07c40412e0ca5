/** Puts the keyboard where the work goes on. */
export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}

/** Puts it on the first of these actions that may be done now: focused, not fired. */
export function focusOnAction(...keys: readonly string[]): void {
  const found = keys
    .map((key) => document.querySelector<HTMLElement>(`[data-action="${key}"]:not(:disabled)`))
    .find((each) => each !== null)
  found?.focus()
}

/** Leads from one changed field to the next. */
export function focusOnChange(step: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-changed-field]')]
  const at = fields.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 && step < 0 ? fields.length - 1 : at + step
  fields[Math.min(Math.max(next, 0), fields.length - 1)]?.focus()
}

/** The field of the comparison in which the keyboard is; undefined outside of one. */
export function focusedField(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-changed-field]')?.dataset.changedField || undefined
}

/** Opens the box for other words for the county to take over, and goes into it. */
export function focusOnSuggestion(): void {
  const box = '#comment-suggestion'
  if (!document.querySelector(box)) document.querySelector<HTMLElement>('[data-suggest]')?.click()
  requestAnimationFrame(() => focusOn(document.querySelector(box) ? box : '#comment-text'))
}
