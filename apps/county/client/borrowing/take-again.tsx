import { isBlankCell, withFileCells } from '@mingce/domain/catalog/three-way'
import { Notices } from '@mingce/ui/notices'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import type { OwnAttribution } from './questions.ts'

/** 再借鉴: the elements that the source reworded are taken as it says them now. */
export function TakeAgain({ row, borrowing }: { readonly row: DraftItem; readonly borrowing: OwnAttribution }) {
  const take = useAct(api.borrowing.takeText.mutate, t('borrow.taken'))
  const { county, source, news } = borrowing
  if (news?.what !== 'reworded') return null
  const { version, digest, content: says } = news.now
  const elements = news.elements.filter((each) => !isBlankCell(says, each))
  const send = () => {
    const content = withFileCells({ content: row.content, file: says }, new Set(elements))
    return take.run({ item: row.item, content, seen: row.digest, from: { county, source, version, digest }, elements })
  }
  return (
    <>
      <Notices of={[take]} />
      <Button size="small" type="primary" disabled={elements.length === 0} loading={take.busy} onClick={send}>
        {t('borrowed.again')}
      </Button>
    </>
  )
}
