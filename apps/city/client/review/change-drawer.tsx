import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { CheckedForProvider } from '@mingce/ui/check/checked-for'
import { ItemEditor } from '@mingce/ui/item-editor'
import { Notices } from '@mingce/ui/notices'
import { Alert, App, Drawer, Input } from 'antd'
import { useRef, useState } from 'react'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'
import { focusOnAction } from './focus.ts'

type ChangeDrawerProps = {
  readonly title: string
  /** As it is filed. */
  readonly item: DisclosureItem
  readonly county: string
  /** What was proposed before, to go on from. */
  readonly proposed: DisclosureItem | null
  readonly reason: string
  readonly review: ReviewActs['review']
  readonly send: (change: DisclosureItem, reason: string) => Promise<unknown>
  readonly onClose: () => void
}

/** 修改后通过: the reviewer's wording and why; it takes effect when the county, the discloser, consents. */
export function ChangeDrawer({ title, item, county, proposed, reason, review, send, onClose }: ChangeDrawerProps) {
  const { modal } = App.useApp()
  const [why, setWhy] = useState(reason)
  const [fault, setFault] = useState<string>()
  const dirty = useRef(false)
  const leave = () => {
    onClose()
    requestAnimationFrame(() => focusOnAction('change'))
  }
  const close = () => {
    if (!dirty.current) return leave()
    modal.confirm({
      title: t('change.leave'),
      okText: t('change.discard'),
      cancelText: t('change.stay'),
      onOk: leave,
    })
  }
  const save = async (change: DisclosureItem) => {
    if (why.trim() === '') return setFault(t('change.reasonMissing'))
    if (JSON.stringify(change) === JSON.stringify(item)) return setFault(t('change.nothing'))
    setFault(undefined)
    if (await send(change, why.trim())) onClose()
  }
  return (
    <Drawer open title={t('change.title', { title })} size={760} onClose={close}>
      <p>{t('change.about')}</p>
      <Notices of={[review]} />
      {fault && <Alert type="warning" showIcon role="alert" title={fault} />}
      <label htmlFor="change-reason">{t('change.reason')}</label>
      <Input.TextArea
        id="change-reason"
        className="growing"
        rows={2}
        maxLength={2000}
        value={why}
        onChange={(event) => {
          dirty.current = true
          setWhy(event.target.value)
        }}
      />
      <CheckedForProvider value={county}>
        <ItemEditor
          item={proposed ?? item}
          onSave={save}
          busy={review.busy}
          onCancel={close}
          saveLabel={t('change.save')}
          onDirty={() => {
            dirty.current = true
          }}
        />
      </CheckedForProvider>
    </Drawer>
  )
}
