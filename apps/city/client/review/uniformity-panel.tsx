import { ErrorNotice } from '@mingce/ui/error-notice'
import { IndexLine } from '@mingce/ui/uniformity/index-line'
import { ItemLikeness } from '@mingce/ui/uniformity/item-likeness'
import { ShareBar } from '@mingce/ui/uniformity/share-bar'
import { findingText } from '@mingce/ui/uniformity/shares'
import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { itemUniformityQuestion, uniformityQuestion } from './lens-question.ts'
import { itemOf } from './part.ts'
import './lens-panel.css'

type UniformityPanelProps = {
  readonly sheet: FilingSheet
  readonly part: FilingPart
  readonly onSelect: (part: string) => void
}

/** 本地化: this item beside the guide and other counties, then the catalog's index and its items that are the guide's or another county's. */
export function UniformityPanel({ sheet, part, onSelect }: UniformityPanelProps) {
  const item = useQuery(itemUniformityQuestion({ sheet, part }))
  if (!itemOf(sheet, part)) return <p>{t('lens.notItem')}</p>
  return (
    <div className="lens-panel">
      <ErrorNotice error={item.error} retry={() => item.refetch()} />
      {item.data ? <ItemLikeness found={item.data} /> : item.error === null && <Skeleton active />}
      <h3>{t('uniformity.whole')}</h3>
      <Whole sheet={sheet} onSelect={onSelect} />
    </div>
  )
}

const shown = ['guide', 'county', 'own'] as const

function Whole({ sheet, onSelect }: Omit<UniformityPanelProps, 'part'>) {
  const { data, error, refetch } = useQuery(uniformityQuestion(sheet))
  const [finding, setFinding] = useState<(typeof shown)[number]>('guide')
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (!data) return <Skeleton active />
  return (
    <>
      <IndexLine index={data.index} />
      <Segmented
        size="small"
        value={finding}
        onChange={setFinding}
        options={shown.map((value) => ({
          value,
          label: t(`uniformity.show.${value}`, { count: data.index.found[value] }),
        }))}
      />
      <ul className="uniformity-items">
        {data.items
          .filter((each) => each.finding === finding)
          .map(({ item, name, shares, nearest, lenders }) => (
            <li key={item}>
              <button type="button" onClick={() => onSelect(item)} title={findingText(finding, { nearest, lenders })}>
                {name}
              </button>
              <ShareBar shares={shares} />
            </li>
          ))}
      </ul>
    </>
  )
}
