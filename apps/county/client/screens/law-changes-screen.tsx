import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { AskedByRounds } from '../asked.tsx'
import { LawChanges } from '../catalog/law-changes.tsx'
import { draftQuestion, lawsWaitingQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

/** 依据变动: what changes of laws ask of the county's items, change by change. */
export function LawChangesScreen() {
  const draft = useQuery(draftQuestion)
  const waiting = useQuery(lawsWaitingQuestion)
  return (
    <Page title={text('title')} about={text('about')}>
      <ErrorNotice
        error={draft.error ?? waiting.error}
        retry={() => Promise.all([draft.refetch(), waiting.refetch()])}
      />
      {(draft.isPending || waiting.isPending) && <Spin />}
      {waiting.data?.length === 0 && <p className="empty">{text('none')}</p>}
      <AskedByRounds>{draft.data && <LawChanges draft={draft.data} />}</AskedByRounds>
    </Page>
  )
}
