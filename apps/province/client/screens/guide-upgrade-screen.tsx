import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { CountyProgress } from '@mingce/ui/guide-upgrade/county-progress'
import { Page } from '@mingce/ui/page'
import { guideUpgradeText as text } from '@mingce/ui/words/guide-upgrade'
import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { Link } from 'react-router'
import { guideAddress } from '../addresses.ts'
import { GuideRowsProgress } from '../guide/rows-progress.tsx'
import { guideUpgradeQuestion } from '../questions.ts'
import { guideText } from '../words/guide.ts'
import { registerText } from '../words/guide-register.ts'

/** 指引升级: what the guide's new version changed, what the province says to it, and how far the counties have come. */
export function GuideUpgradeScreen() {
  const manages = usePostFor('round_manager') !== undefined
  const { data, error, isPending, refetch } = useQuery(guideUpgradeQuestion)
  return (
    <Page
      title={text('title')}
      about={text('about')}
      actions={
        <>
          <Link to={guideAddress}>{guideText('open')}</Link>
          {manages && <Link to="/guide-upgrade/register">{registerText('open')}</Link>}
        </>
      }
    >
      <ErrorNotice error={error} retry={() => refetch()} />
      {isPending && <Skeleton active />}
      {data === null && <p>{text('none')}</p>}
      {data && (
        <>
          <Alert
            type={data.head.status === 'partial' ? 'warning' : 'info'}
            showIcon
            title={text('standing', { title: data.head.title })}
            description={
              <>
                <p>{text('source', { source: data.head.source })}</p>
                <p>{text('because', { former: data.formerTitle, reason: data.former.reason })}</p>
                {data.former.file && (
                  <p>
                    <a href={`/api/guide-file/${data.guide}`} download>
                      {text('file', { name: data.former.file.name })}
                    </a>
                  </p>
                )}
                {data.head.status === 'partial' && <p>{text('partial')}</p>}
              </>
            }
          />
          <GuideRowsProgress upgrade={data} />
          <CountyProgress counties={data.counties} />
        </>
      )}
    </Page>
  )
}
