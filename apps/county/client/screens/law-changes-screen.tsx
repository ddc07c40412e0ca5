import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { AskedByRounds } from '../asked.tsx'
import { LawChanges } from '../catalog/law-changes.tsx'
import { draftQuestion, lawChangesQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

/** 依据变动: what changes of laws ask of the county's items, change by change. */
export function LawChangesScreen() {
  const draft = useQuery(draftQuestion)
  const changes = useQuery(lawChangesQuestion)
  return (
    <Page title={text('title')} about={text('about')}>
      <ErrorNotice
        error={draft.error ?? changes.error}
        retry={() => Promise.all([draft.refetch(), changes.refetch()])}
      />
      {(draft.isPending || changes.isPending) && <Spin />}
      {changes.data?.length === 0 && <p className="empty">{text('none')}</p>}
      <AskedByRounds>{draft.data && <LawChanges draft={draft.data} />}</AskedByRounds>
    </Page>
  )
}
