import { Radio } from 'antd'
import { useState } from 'react'
import type { FilingComment, FilingName, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'
import { byWeight, CommentList } from './comment-list.tsx'

const orders = ['byPart', 'byTime'] as const
type Order = (typeof orders)[number]

type AllCommentsProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly acts: ReviewActs | undefined
  readonly onSelect: (part: string) => void
}

/** All comments of a filing in one list: part by part in the order of the filing, or the last written first. */
export function AllComments({ filing, sheet, acts, onSelect }: AllCommentsProps) {
  const [order, setOrder] = useState<Order>('byPart')
  return (
    <>
      <Radio.Group
        size="small"
        className="comment-order"
        optionType="button"
        aria-label={t('remark.order')}
        value={order}
        onChange={({ target }) => setOrder(target.value)}
        options={orders.map((value) => ({ value, label: t(`remark.${value}`) }))}
      />
      <CommentList {...{ filing, sheet, acts, onSelect, comments: inOrder(sheet, order) }} />
    </>
  )
}

function inOrder({ comments, parts }: FilingSheet, order: Order): readonly FilingComment[] {
  if (order === 'byTime') return comments.toReversed()
  const placeOf = new Map(parts.map(({ part, ordinal }) => [part, ordinal]))
  const place = ({ part }: FilingComment) => placeOf.get(part) ?? Number.POSITIVE_INFINITY
  return byWeight(comments).toSorted((one, other) => place(one) - place(other) || 0)
}
