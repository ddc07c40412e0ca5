import { ErrorNotice } from '@mingce/ui/error-notice'
import { ChangeLines } from '@mingce/ui/law-sweep/change-lines'
import { Page } from '@mingce/ui/page'
import { lawSweepText as text } from '@mingce/ui/words/law-sweep'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { lawSweepAddress } from '../addresses.ts'
import { lawSweepsQuestion } from '../questions.ts'

/** 依据变动: the changes of laws after which items of the city's counties cite a former text. */
export function LawSweepsScreen() {
  const { data, error, isPending, refetch } = useQuery(lawSweepsQuestion)
  return (
    <Page title={text('menu')} about={text('list')}>
      <ErrorNotice error={error} retry={() => refetch()} />
      {isPending && <Skeleton active />}
      {data && <ChangeLines sweeps={data} addressOf={({ law, change }) => lawSweepAddress(law.id, change.change)} />}
    </Page>
  )
}
