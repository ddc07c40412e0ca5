import type { FieldName } from './words/items.ts'

/** The boxes that the words of an element belong to: while theirs is not ticked, the words have no input. */
const boxesOf: Readonly<Partial<Record<FieldName, FieldName>>> = {
  otherChannelText: 'channels',
  audienceNote: 'audiences',
}

/** Brings an element's field into the middle of a form, clear of what is fixed at its foot, and the keyboard into it. */
export function goToField(form: ParentNode | null, element: FieldName): void {
  const field = fieldNamed(form, element) ?? fieldNamed(form, boxesOf[element] ?? 'extra')
  field?.scrollIntoView({ block: 'center' })
  const input = field?.matches('input') ? field : field?.querySelector<HTMLElement>('input, textarea, select, button')
  input?.focus({ preventScroll: true })
}

function fieldNamed(form: ParentNode | null, element: FieldName): HTMLElement | undefined {
  const fields = form?.querySelectorAll<HTMLElement>('[data-element]') ?? []
  return [...fields].find((each) => each.dataset.element === element)
}
