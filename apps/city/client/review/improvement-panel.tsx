import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { NamedGuide } from '@mingce/domain/guide/match-item'
import { catalogImprovement } from '@mingce/domain/improvement/catalog-improvement'
import { againstGuide, type HeldRow } from '@mingce/domain/improvement/held-items'
import { itemImprovement } from '@mingce/domain/improvement/item-improvement'
import { ImprovementLines } from '@mingce/ui/improvement/improvement-lines'
import { ImprovementRadar } from '@mingce/ui/improvement/improvement-radar'
import { improvementText } from '@mingce/ui/words/improvements'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { itemOf } from './part.ts'

/** 五个提升: of one item against its row of the guide and its text settled before, and of the whole filing against the guide. */
export function ImprovementPanel({
  sheet,
  part,
  guide,
}: {
  readonly sheet: FilingSheet
  readonly part: FilingPart
  readonly guide: NamedGuide | undefined
}) {
  const item = itemOf(sheet, part)
  if (!item) return null
  const held = { content: item, guideRow: sheet.guideRows[part.part] }
  const row = guide && againstGuide([held], rowsOf(guide))[0]?.base
  const before = settledText(sheet, part)
  return (
    <section className="improvement-panel" aria-label={improvementText('title')}>
      <h3>{improvementText('title')}</h3>
      <Against title={improvementText('guide')} base={row ?? undefined} item={item} />
      <Against title={improvementText('settled')} base={before} item={item} />
      {!row && !before && <p>{t('improvement.nothing')}</p>}
      {guide && (
        <>
          <h3>{t('improvement.filing')}</h3>
          <ImprovementRadar title={improvementText('guide')} found={ofFiling(sheet, guide)} />
        </>
      )}
      <p className="check-panel-about">{improvementText('about')}</p>
    </section>
  )
}

type AgainstProps = {
  readonly title: string
  readonly base: DisclosureItem | undefined
  readonly item: DisclosureItem
}

function Against({ title, base, item }: AgainstProps) {
  if (!base) return null
  return (
    <>
      <p>{title}</p>
      <ImprovementLines title={title} found={itemImprovement(base, item)} />
    </>
  )
}

function settledText({ settledBefore, texts }: FilingSheet, { part }: FilingPart): DisclosureItem | undefined {
  const digest = settledBefore?.digests[part]
  return digest === undefined ? undefined : texts[digest]
}

function ofFiling(sheet: FilingSheet, guide: NamedGuide) {
  const items = sheet.parts.flatMap((part) => {
    const content = itemOf(sheet, part)
    return content ? [{ content, guideRow: sheet.guideRows[part.part] }] : []
  })
  const rows = rowsOf(guide)
  return catalogImprovement(againstGuide(items, rows), rows.length, guide.status)
}

function rowsOf({ rows, called }: NamedGuide): readonly HeldRow[] {
  return [...rows.values()].map(({ row, item }) => ({ ...called?.get(row), row, item }))
}
