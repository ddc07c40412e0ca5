import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { type WholeElement, withFileCells } from '@mingce/domain/catalog/three-way'
import { newKey } from '@mingce/ui/command-key'
import { ItemDiff } from '@mingce/ui/item-diff'
import { Notices } from '@mingce/ui/notices'
import { usePerson } from '@mingce/ui/person'
import { elementName } from '@mingce/ui/words/items'
import { Button, Checkbox, Space } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import type { Takeable } from './questions.ts'
import { asOwnItem, takeable } from './taken.ts'

type TakeTextProps = { readonly row: DraftItem; readonly offer: Takeable; readonly onTaken: () => void }

/** Another county's text on the left, the own on the right; elements of it, or all of it as a new item, are taken with their source. */
export function TakeText({ row, offer, onTaken }: TakeTextProps) {
  const { county, item: source, version, digest, text } = offer
  const from = { county, source, version, digest }
  const { authority } = usePerson()
  const differing = takeable(row.content, text)
  const [newItem, setNewItem] = useState(newKey)
  const [chosen, setChosen] = useState<readonly WholeElement[]>([])
  const take = useAct(api.borrowing.takeText.mutate, t('borrow.taken'), onTaken)
  const takeItem = useAct(api.borrowing.takeItem.mutate, t('borrow.taken'), () => {
    setNewItem(newKey())
    onTaken()
  })
  const elements = differing.filter((each) => chosen.includes(each))
  const send = () => {
    const content = withFileCells({ content: row.content, file: text }, new Set(elements))
    return take.run({ item: row.item, content, seen: row.digest, from, elements: [...elements] })
  }
  return (
    <section>
      <Notices of={[take, takeItem]} />
      {differing.length === 0 ? (
        <p>{t('borrow.nothing')}</p>
      ) : (
        <fieldset className="offer-elements">
          <legend>{t('borrow.elements')}</legend>
          <Checkbox.Group<WholeElement>
            value={[...elements]}
            onChange={setChosen}
            options={differing.map((value) => ({ value, label: elementName(value) }))}
          />
          <Button type="primary" disabled={elements.length === 0} loading={take.busy} onClick={send}>
            {t('borrow.take')}
          </Button>
        </fieldset>
      )}
      <ItemDiff
        before={text}
        after={row.content}
        beforeLabel={t('borrow.their', { county: pathName(parseDivision(county)), version })}
        afterLabel={t('borrow.own')}
        sideBySide
      />
      <Space className="drawer-foot">
        <Button
          loading={takeItem.busy}
          onClick={() => {
            const whole = asOwnItem(text, authority)
            return takeItem.run({
              item: newItem,
              content: whole.content,
              from,
              elements: [...whole.elements],
            })
          }}
        >
          {t('borrow.takeItem')}
        </Button>
      </Space>
    </section>
  )
}
