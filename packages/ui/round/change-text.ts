import type { SettingsChange } from '@mingce/domain/round/changes'
import type { Deliverable } from '@mingce/domain/round/settings'
import { dayInWords } from '../instant.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { holidayPolicyWords, owerWords, roundText } from '../words/rounds.ts'
import {
  contactText,
  packageSigningText,
  publicNoticeText,
  recordLaneText,
  sampleText,
  signingText,
  yesOrNo,
} from './settings-text.ts'

/** What changed, as it was and as it is; `was` is empty where a thing came, went or was reworded. */
export type ChangeText = { readonly about: string; readonly was: string; readonly is: string }

/** An amendment's changes in words, each as what it is about and its two values. */
export function changeTexts(changes: readonly SettingsChange[]): readonly ChangeText[] {
  return changes.flatMap((change) => {
    if (change.about === 'deliverable') return deliverableTexts(change)
    return [textOf(change)]
  })
}

function deliverableTexts({
  name,
  was,
  is,
}: SettingsChange & { readonly about: 'deliverable' }): readonly ChangeText[] {
  const kind = say(deliverableWords[name])
  if (!was || !is) return [{ about: roundText('about.deliverable', { kind }), was: asked(was), is: asked(is) }]
  const due = { about: roundText('about.due', { kind }), was: dayInWords(was.dueDate), is: dayInWords(is.dueDate) }
  const owed = {
    about: roundText('about.owedBy', { kind }),
    was: say(owerWords[was.owedBy]),
    is: say(owerWords[is.owedBy]),
  }
  return [...(was.dueDate === is.dueDate ? [] : [due]), ...(was.owedBy === is.owedBy ? [] : [owed])]
}

function asked(deliverable: Deliverable | null): string {
  return deliverable ? roundText('value.asked', { day: dayInWords(deliverable.dueDate) }) : roundText('value.notAsked')
}

function textOf(change: Exclude<SettingsChange, { about: 'deliverable' }>): ChangeText {
  switch (change.about) {
    case 'extraField': {
      const about = roundText('about.extraField', { name: change.name })
      const isRequired = (required: boolean) => roundText(required ? 'value.required' : 'value.optional')
      const same = change.was?.required === change.is?.required
      if (change.was && change.is && !same)
        return { about, was: isRequired(change.was.required), is: isRequired(change.is.required) }
      return { about, ...cameAndWent(change) }
    }
    case 'clause': {
      const number = (change.is ?? change.was)?.number ?? change.name
      return { about: roundText('about.clause', { number }), ...cameAndWent(change) }
    }
    case 'section': {
      const title = (change.is ?? change.was)?.title ?? change.name
      const kind = say(deliverableWords[change.kind])
      return { about: roundText('about.section', { kind, title }), ...cameAndWent(change) }
    }
    case 'order':
      return { about: roundText('about.order'), was: '', is: roundText('value.reordered') }
    case 'sample':
      return { about: roundText('about.sample'), was: sampleText(change.was), is: sampleText(change.is) }
    case 'signing':
      return { about: roundText('about.signing'), was: signingText(change.was), is: signingText(change.is) }
    case 'packageSigning': {
      const [was, is] = [packageSigningText(change.was), packageSigningText(change.is)]
      return { about: roundText('about.packageSigning'), was, is }
    }
    default:
      return { about: roundText(`about.${change.about}`), ...plainTexts(change) }
  }
}

type Plain = Exclude<
  SettingsChange,
  { about: 'deliverable' | 'extraField' | 'clause' | 'section' | 'order' | 'sample' | 'signing' | 'packageSigning' }
>

function plainTexts(change: Plain): Pick<ChangeText, 'was' | 'is'> {
  switch (change.about) {
    case 'holidayPolicy':
      return { was: say(holidayPolicyWords[change.was]), is: say(holidayPolicyWords[change.is]) }
    case 'acceptWithin':
    case 'reviewWithin':
      return {
        was: roundText('days.working', { days: change.was }),
        is: roundText('days.working', { days: change.is }),
      }
    case 'contact':
      return { was: contactText(change.was), is: contactText(change.is) }
    case 'recordLane':
      return { was: recordLaneText(change.was), is: recordLaneText(change.is) }
    case 'publicNotice':
      return { was: publicNoticeText(change.was), is: publicNoticeText(change.is) }
    case 'dueDayIncluded':
    case 'rejectAllowed':
      return { was: yesOrNo(change.was), is: yesOrNo(change.is) }
  }
}

/** A thing that came, went, or says something else. */
function cameAndWent({ was, is }: { readonly was: object | null; readonly is: object | null }) {
  if (was && is) return { was: '', is: roundText('value.reworded') }
  return { was: '', is: roundText(is ? 'value.added' : 'value.removed') }
}
