import { placeNamed } from '@mingce/domain/catalog/element-place'
import type { Refusal } from '@mingce/domain/refusal'
import { elementName } from '@mingce/ui/words/items'
import { reasonWords } from '@mingce/ui/words/refusals'
import type { Outlook } from '../questions.ts'
import { t } from '../words.ts'

type NameOf = (id: string) => string | undefined

export type Step = keyof Outlook['steps']

/** Why a step cannot be taken now, said beforehand: whose it is, or what is in its way. Undefined when nothing is. */
export function whyNot(step: Step, refusal: Refusal | null, nameOf: NameOf = () => undefined): string | undefined {
  if (!refusal) return undefined
  const { refused, about } = refusal
  switch (refused) {
    case 'NOT_YOUR_POST':
      return t(`whyNot.post.${step}`)
    case 'INCOMPLETE':
      return t('whyNot.incomplete', { count: itemsIn(about), elements: elementsIn(about) })
    case 'NOT_A_CHOICE':
      return t('whyNot.notAChoice', { count: itemsIn(about), elements: elementsIn(about) })
    case 'SUBSTANTIVE_CHANGE':
      return t('whyNot.substantive', { changes: changesNamed(about, nameOf) })
    case 'TOO_MANY_FOR_RECORD':
      return t('whyNot.tooMany', { count: about?.length ?? 0 })
    case 'SECTIONS_MISSING':
      return t('whyNot.sections', { count: about?.length ?? 0, names: namesOf(about, nameOf) })
    case 'MILESTONES_UNCLEAR':
      return t('whyNot.milestones')
    case 'NOTHING_TO_FILE':
      return t('whyNot.nothing')
    case 'CHANGED_SINCE_PREPARED':
      return t('whyNot.changed')
    case 'REFERRED_UPWARD':
      return t('whyNot.referred', { count: about?.length ?? 0 })
    case 'DISCLOSURE_UNSETTLED':
      return about ? t('whyNot.withheld', { count: about.length }) : reasonWords(refused)
    case 'DRAFTER_MAY_NOT_CHECK':
      return t('whyNot.ownCheck')
    case 'CHECKER_MAY_NOT_SIGN':
      return t('whyNot.checkedSelf')
    case 'EDITOR_MAY_NOT_SIGN':
      return t('whyNot.ownSignature')
    case 'PREVIOUS_STILL_OPEN':
      return t('whyNot.previous')
    case 'ROUND_NOT_OPEN':
      return t('whyNot.round')
    case 'NOT_IN_ROUND':
    case 'NOT_ASKED_FOR':
      return t('whyNot.notOwed')
    default:
      return reasonWords(refused)
  }
}

function namesOf(about: readonly string[] = [], nameOf: NameOf): string {
  return about.flatMap((each) => nameOf(each) ?? []).join('、')
}

/** "招生范围的公开内容、学校介绍" */
function changesNamed(about: readonly string[] = [], nameOf: NameOf): string {
  const named = about.map((each) => {
    const place = placeNamed(each)
    const name = nameOf(place?.item ?? each) ?? t('whyNot.someItem')
    return place ? t('whyNot.elementOf', { name, element: elementName(place.element) }) : name
  })
  return named.length > 3
    ? t('whyNot.elements', { names: named.slice(0, 3).join('、'), count: named.length })
    : named.join('、')
}

function itemsIn(about: readonly string[] = []): number {
  return new Set(about.map((each) => placeNamed(each)?.item ?? each)).size
}

/** "五公开、公开依据等 4 项" */
function elementsIn(about: readonly string[] = []): string {
  const names = [...new Set(about.flatMap((each) => placeNamed(each)?.element ?? []))].map(elementName)
  return names.length > 2
    ? t('whyNot.elements', { names: names.slice(0, 2).join('、'), count: names.length })
    : names.join('、')
}
