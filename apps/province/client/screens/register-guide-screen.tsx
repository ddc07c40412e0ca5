import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { refusalOf } from '@mingce/ui/api-error'
import { type Keyed, newKey } from '@mingce/ui/command-key'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { RefusalNotice } from '@mingce/ui/refusal-notice'
import { guideUpgradeText } from '@mingce/ui/words/guide-upgrade'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '../api.ts'
import { ChooseGuide } from '../guide/register/choose-guide.tsx'
import { FileColumns } from '../guide/register/file-columns.tsx'
import { FileFacts } from '../guide/register/file-facts.tsx'
import { FileRows } from '../guide/register/file-rows.tsx'
import { LeftRows } from '../guide/register/left-rows.tsx'
import { RegisterBar } from '../guide/register/register-bar.tsx'
import { SourceForm } from '../guide/register/source-form.tsx'
import { useReadGuide } from '../guide/register/use-read-guide.ts'
import { blankVersion, type SentVersion, type VersionDraft, withReadFile } from '../guide/register/version-draft.ts'
import { previewOf, sentOf } from '../guide/register/version-preview.ts'
import { type GuideVersions, guideVersionsQuestion } from '../questions.ts'
import { Part } from '../round/settings-form.tsx'
import { useKept } from '../use-kept.ts'
import { registerText as text } from '../words/guide-register.ts'
import '../round/settings-form.css'
import '../guide/register/register.css'

const path = [{ label: guideUpgradeText('title'), to: '/guide-upgrade' }]

/** 登记新版指引: a file of the ministry's is read, looked through against the version that stands, and registered word for word. */
export function RegisterGuideScreen() {
  const versions = useQuery(guideVersionsQuestion)
  const manages = usePostFor('round_manager') !== undefined
  if (versions.data && manages) return <Registering versions={versions.data} />
  return (
    <Page title={text('title')} path={path}>
      <ErrorNotice error={versions.error} retry={() => versions.refetch()} />
      {versions.isPending ? <Skeleton active /> : !manages && <p>{guideUpgradeText('onlyManager')}</p>}
    </Page>
  )
}

function Registering({ versions }: { readonly versions: GuideVersions }) {
  const navigate = useNavigate()
  const kept = useKept<VersionDraft>('register guide', blankVersion)
  const { form: draft, isKept, keep, forget, revise } = kept
  const isSent =
    ({ key }: SentVersion) =>
    (standing: VersionDraft) =>
      standing.sent?.key === key
  const register = useAct(
    ({ sent }: Keyed<{ readonly sent: SentVersion }>) =>
      api.guide.register.mutate(sent as Parameters<typeof api.guide.register.mutate>[0]).catch((error) => {
        if (refusalOf(error)) revise((standing) => (isSent(sent)(standing) ? { ...standing, sent: null } : standing))
        throw error
      }),
    text('done'),
    ({ sent }) => {
      if (kept.forgetIf(isSent(sent))) void navigate('/guide-upgrade')
    },
  )
  const { sheet } = draft
  const isFirst = versions.chain.length === 0
  const change = (changed: Partial<VersionDraft>) => keep({ ...draft, sent: null, ...changed })
  const changeRow = (at: number, changed: Partial<VersionDraft['rows'][number]>) =>
    change({ rows: draft.rows.map((each, index) => (index === at ? { ...each, ...changed } : each)) })
  const reading = useReadGuide(draft, (read) => revise((standing) => withReadFile(standing, read)))
  const preview = previewOf(draft, versions)
  const send = () => {
    const sent = draft.sent ?? { ...sentOf(draft, versions), readAs: draft.readAs, key: newKey() }
    keep({ ...draft, sent })
    return register.run({ sent })
  }
  return (
    <Page
      title={text('title')}
      path={path}
      about={text(isFirst ? 'aboutFirst' : 'about')}
      actions={isKept && <Button onClick={forget}>{text('discard')}</Button>}
      footer={sheet && <RegisterBar {...{ draft, preview, isFirst, busy: register.busy, send }} />}
    >
      <div className="guide-register">
        <Notices of={[register]} />
        {sheet && <RefusalNotice refusal={preview.refusal ?? undefined} />}
        <ChooseGuide isAgain={sheet !== null} reading={reading} choices={draft.readAs.choices} />
        <PassedOver draft={draft} close={() => change({ passedOver: null })} />
        {sheet && (
          <>
            <FileFacts fileName={draft.fileName} sheet={sheet} />
            <FileColumns
              {...{ draft, reading }}
              choose={(choices) => change({ readAs: { ...draft.readAs, choices } })}
            />
            <Part title={text('source')}>
              <SourceForm {...{ draft, isFirst, today: versions.today, change }} />
            </Part>
            {!isFirst && (
              <Part title={text('left', { count: preview.left.length })}>
                <LeftRows
                  preview={preview}
                  answer={(from, at) => change({ renames: { ...draft.renames, [from]: at } })}
                />
              </Part>
            )}
            <section aria-label={text('rows')}>
              <h2>{text('rows')}</h2>
              <FileRows {...{ draft, preview, changeRow }} />
            </section>
          </>
        )}
      </div>
    </Page>
  )
}

/** A file that came too late is named, so that nobody takes the one on the page for it. */
function PassedOver({ draft, close }: { readonly draft: VersionDraft; readonly close: () => void }) {
  if (draft.passedOver === null) return null
  const names = { late: draft.passedOver, standing: draft.fileName }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={text('passedOver', names)}
      action={
        <Button size="small" onClick={close}>
          {text('understood')}
        </Button>
      }
    />
  )
}
