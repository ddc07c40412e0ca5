import type { Former } from '@mingce/ui/document/former'
import type { Known, Place } from '@mingce/ui/document/places'
import { SectionDesk } from '@mingce/ui/document/section-desk'
import { useAct } from '../act.ts'
import { filingAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'
import { type FilingDesk, partNames } from './desk.ts'

type SectionEditorProps = {
  readonly desk: FilingDesk
  readonly place: Place
  /** What the system can put in; nothing where that is not known. */
  readonly known?: Known | undefined
  /** What was settled before; nothing where nothing was. */
  readonly former?: Former | undefined
  /** Puts a section away that was added and not recorded. */
  readonly close?: (() => void) | undefined
}

/** One section of the county's plan or summary. */
export function SectionEditor({ desk, place, known, former, close }: SectionEditorProps) {
  const { filing, sheet } = desk
  const save = useAct(api.filing.draftSection.mutate, t('sections.saved'))
  const remove = useAct(api.filing.removeSection.mutate, t('sections.removed'))
  return (
    <SectionDesk
      {...{ place, known, former, close, nameOf: partNames(desk), isPlan: filing.kind === 'implementation_plan' }}
      of={filingAddress(filing)}
      files={sheet?.parts.find(({ part }) => part === place.section)?.files?.length}
      save={{ ...save, run: (said) => save.run({ filing, ...said }) }}
      remove={{ ...remove, run: (said) => remove.run({ filing, ...said }) }}
    />
  )
}
