import { useShortcuts } from '@mingce/ui/use-shortcuts'
import type { FieldName } from '@mingce/ui/words/items'
import type { FilingPart } from '../questions.ts'
import { type Base, baseAfter } from './base.ts'
import type { Offered } from './base-picker.tsx'
import { focusedField, focusOn, focusOnAction, focusOnChange, focusOnSuggestion } from './focus.ts'
import type { Looking } from './looking.ts'
import type { Desk } from './use-desk.ts'
import type { Marks } from './use-marks.ts'
import { useWaysBack } from './ways-back.ts'

type DeskKeys = {
  readonly desk: Desk
  readonly part: FilingPart | undefined
  readonly marks: Marks
  readonly looking: Looking
  /** What this part can be compared with, and with what it is. */
  readonly offered: readonly Offered[]
  readonly onHelp: () => void
}

/** The keys of the desk: each has its line in `keys-help.tsx`. `z` is no key of the desk alone: `undo-decision.tsx`. */
export function useDeskShortcuts({ desk, part, marks, looking, offered, onHelp }: DeskKeys): void {
  const ways = useWaysBack(onHelp)
  const read = () => focusOn('.review-centre-scroll')
  const nextBase = () => {
    const shown: Base | undefined = offered.find(({ base }) => base === looking.preferred)?.base ?? offered[0]?.base
    const next = baseAfter(offered, shown)
    if (next) looking.onPrefer(next)
    read()
  }
  const commentOnFocused = () => {
    const field = focusedField()
    if (field) desk.setElement(field as FieldName)
  }
  useShortcuts({
    ...ways,
    j: () => desk.step(1),
    k: () => desk.step(-1),
    n: () => desk.stepToWork(1),
    p: () => desk.stepToWork(-1),
    o: read,
    Enter: read,
    'typing Escape': read,
    x: () => {
      if (part) marks.see(part)
      desk.stepToUnseen()
    },
    X: () => part && marks.unsee(part),
    m: () => part && marks.putAside(part),
    c: () => {
      commentOnFocused()
      focusOn('#comment-text')
    },
    s: () => {
      commentOnFocused()
      focusOnSuggestion()
    },
    a: () => focusOnAction('approve', 'settle', 'accept'),
    r: () => focusOnAction('return', 'return-filing', 'recall'),
    '[': () => focusOnChange(-1),
    ']': () => focusOnChange(1),
    d: nextBase,
    v: () => {
      looking.onSideBySide(!looking.sideBySide)
      read()
    },
    '/': () => focusOn('#tree-search'),
  })
}
