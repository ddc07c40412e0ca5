import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { directions, itemImprovement } from '@mingce/domain/improvement/item-improvement'
import { nextSteps } from '@mingce/domain/improvement/next-steps'
import { useCheckedFor } from '../check/checked-for.tsx'
import { directionWords, improvementStepWords, improvementText } from '../words/improvements.ts'
import { say } from '../words/language.ts'
import { ImprovementLines } from './improvement-lines.tsx'
import { NextStepList } from './next-step-list.tsx'

/** While an item is written: how it stands to the guide's row in the five directions, and what one more step would give. */
export function WrittenImprovement({
  item,
  guide,
}: {
  readonly item: DisclosureItem
  readonly guide: DisclosureItem | undefined
}) {
  if (useCheckedFor() === undefined || !guide) return null
  const found = itemImprovement(guide, item)
  const moved = directions.filter((each) => found[each].step !== 'same')
  const said = moved.map((each) => `${say(directionWords[each])} ${say(improvementStepWords[found[each].step])}`)
  const summary = said.length > 0 ? said.join(improvementText('separator')) : say(improvementStepWords.same)
  return (
    <details className="written-improvement">
      <summary>
        {improvementText('title')} · {improvementText('guide')}：{summary}
      </summary>
      <ImprovementLines title={improvementText('guide')} found={found} />
      <NextStepList steps={nextSteps(guide, item)} />
      <p>{improvementText('about')}</p>
    </details>
  )
}
