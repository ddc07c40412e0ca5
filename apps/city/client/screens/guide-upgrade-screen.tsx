import { ErrorNotice } from '@mingce/ui/error-notice'
import { CountyProgress } from '@mingce/ui/guide-upgrade/county-progress'
import { Page } from '@mingce/ui/page'
import { guideUpgradeText as text } from '@mingce/ui/words/guide-upgrade'
import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { guideUpgradeQuestion } from '../questions.ts'

/** 指引升级: how far the city's counties have come with the guide's new version. */
export function GuideUpgradeScreen() {
  const { data, error, isPending, refetch } = useQuery(guideUpgradeQuestion)
  return (
    <Page title={text('title')} about={text('about')}>
      <ErrorNotice error={error} retry={() => refetch()} />
      {isPending && <Spin />}
      {data && (data.length > 0 ? <CountyProgress counties={data} /> : <p>{text('none')}</p>)}
    </Page>
  )
}
