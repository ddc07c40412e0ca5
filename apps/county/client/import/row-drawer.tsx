import { newKey } from '@mingce/ui/command-key'
import { goToField } from '@mingce/ui/go-to-field'
import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemEditor } from '@mingce/ui/item-editor'
import type { FieldName } from '@mingce/ui/words/items'
import { Drawer, Form, Select } from 'antd'
import { useRef } from 'react'
import { itemName } from '../catalog/item-name.ts'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { Doubts } from './doubts.tsx'
import { placesOf } from './places.ts'
import { type Answer, answered, asItem, type Preview, type PreviewRow, withWords } from './preview.ts'

type RowDrawerProps = {
  readonly preview: Preview
  readonly id: string | undefined
  /** Where in it the drafter begins. */
  readonly place?: FieldName | undefined
  /** The items that stand in the draft. */
  readonly standing: readonly DraftItem[]
  readonly change: (preview: Preview) => void
  readonly close: () => void
}

/** One row before it is imported: what is in doubt at its element, which item it is, its words. */
export function RowDrawer({ preview, id, place, standing, change, close }: RowDrawerProps) {
  const row = preview.rows.find((each) => each.id === id)
  const inside = useRef<HTMLDivElement>(null)
  const begin = (isOpen: boolean) => {
    if (isOpen && place) goToField(inside.current, place)
  }
  return (
    <Drawer
      size={760}
      open={row !== undefined}
      onClose={close}
      afterOpenChange={begin}
      destroyOnHidden
      title={row && itemName(row.content)}
    >
      {row && (
        <div ref={inside}>
          <Inside key={row.id} {...{ preview, row, standing, change, close }} />
        </div>
      )}
    </Drawer>
  )
}

function Inside({
  preview,
  row,
  standing,
  change,
  close,
}: Omit<RowDrawerProps, 'id' | 'place'> & { readonly row: PreviewRow }) {
  const before = standing.find((each) => each.item === row.item)
  const doubts = preview.doubts.filter((each) => each.rowIds.includes(row.id))
  const answer = (doubts: readonly number[], said: Answer | null) => change(answered(preview, doubts, said))
  const save = (content: PreviewRow['content']) => {
    change(withWords(preview, row.id, content))
    close()
  }
  return (
    <>
      <Doubts doubts={doubts.filter((each) => placesOf(each).length === 0)} answer={answer} />
      <WhichItem row={row} standing={standing} choose={(item) => change(asItem(preview, row.id, item))} />
      {before && row.change === 'changed' && (
        <details>
          <summary>{t('import.differs')}</summary>
          <ItemDiff before={before.content} after={row.content} beforeLabel={t('import.draft')} />
        </details>
      )}
      <ItemEditor
        item={row.content}
        saveLabel={t('import.useWords')}
        onSave={save}
        onCancel={close}
        beside={(element) => (
          <Doubts doubts={doubts.filter((each) => placesOf(each).at(-1) === element)} answer={answer} />
        )}
      />
    </>
  )
}

function WhichItem({
  row,
  standing,
  choose,
}: {
  readonly row: PreviewRow
  readonly standing: readonly DraftItem[]
  readonly choose: (item: Pick<PreviewRow, 'item' | 'change'>) => void
}) {
  const isKnown = standing.some((each) => each.item === row.item)
  return (
    <Form layout="vertical">
      <Form.Item label={t('import.whichItem')} htmlFor="which-item" extra={t('import.whichItemHint')}>
        <Select
          id="which-item"
          showSearch={{ optionFilterProp: 'label' }}
          value={isKnown ? row.item : ''}
          onChange={(item: string) =>
            choose(item === '' ? { item: newKey(), change: 'new' } : { item, change: 'changed' })
          }
          options={[
            { value: '', label: t('import.newItem') },
            ...standing.map(({ item, content }) => ({ value: item, label: itemName(content) })),
          ]}
        />
      </Form.Item>
    </Form>
  )
}
