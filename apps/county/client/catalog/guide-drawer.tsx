import { rowOfItem } from '@mingce/domain/guide/row-of-item'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Spin } from 'antd'
import { useState } from 'react'
import { type Draft, type GuideHead, type GuideRow, guideQuestion, guidesQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { GuideRows } from './guide-rows.tsx'
import { useGuideRows } from './use-guide-rows.ts'

/** The ministry's guide as far as it is registered: rows the county may begin its items from. */
export function GuideDrawer({
  draft,
  isOpen,
  close,
}: {
  readonly draft: Draft | null
  readonly isOpen: boolean
  readonly close: () => void
}) {
  const guides = useQuery({ ...guidesQuestion, enabled: isOpen })
  const guide = guides.data?.at(-1)
  return (
    <Drawer size={860} open={isOpen} onClose={close} title={guide?.title ?? t('guide.title')}>
      <ErrorNotice error={guides.error} retry={() => guides.refetch()} />
      {guides.data && !guide && <p>{t('guide.none')}</p>}
      {guide && <Guide guide={guide} draft={draft} />}
    </Drawer>
  )
}

function Guide({ guide, draft }: { readonly guide: GuideHead; readonly draft: Draft | null }) {
  const rows = useQuery(guideQuestion(guide.guide))
  return (
    <>
      <Alert
        type={guide.status === 'partial' ? 'warning' : 'info'}
        showIcon
        title={guide.status === 'partial' ? t('guide.partial') : t('guide.complete')}
        description={`${guide.note} ${t('guide.source', { source: guide.source })}`}
      />
      <ErrorNotice error={rows.error} retry={() => rows.refetch()} />
      {rows.isPending && <Spin />}
      {rows.data && <Choice rows={rows.data} draft={draft} />}
    </>
  )
}

function Choice({ rows, draft }: { readonly rows: readonly GuideRow[]; readonly draft: Draft | null }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const standing = draft?.items.filter((each) => !each.retired) ?? []
  const kept = new Set(standing.map(rowOfItem(rows)))
  const isKept = (row: GuideRow) => kept.has(row)
  const using = useGuideRows((row) => setChosen((before) => new Set([...before].filter((each) => each !== row))))
  const use = () => using.run(rows.filter(({ row }) => chosen.has(row)))
  return (
    <>
      <Notices of={[using.command]} />
      <GuideRows rows={rows} isKept={isKept} chosen={chosen} choose={setChosen} />
      <div className="drawer-foot">
        <Button type="primary" disabled={chosen.size === 0} loading={using.command.busy} onClick={use}>
          {t('guide.use', { count: chosen.size })}
        </Button>
        {chosen.size === 0 && <span>{t('guide.choose')}</span>}
      </div>
    </>
  )
}
