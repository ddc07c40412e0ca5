import { useToday } from '@mingce/ui/desk-day'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { LawRegistry } from '@mingce/ui/law/law-registry'
import { Page } from '@mingce/ui/page'
import { PublishBy } from '@mingce/ui/publication/publication-due'
import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { PublicationForm } from '../publish/publication-form.tsx'
import { PublicationHistory } from '../publish/publication-history.tsx'
import { PublicationPack } from '../publish/publication-pack.tsx'
import { articlesOf, lawsQuestion, type SettledVersion, versionsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './catalog-screen.css'
import './publish-screen.css'

/** 公布: what the city settled goes onto the county's own site, and where and when is recorded here. */
export function PublishScreen() {
  const versions = useQuery(versionsQuestion)
  return (
    <Page title={t('publish.title')}>
      <ErrorNotice error={versions.error} retry={() => versions.refetch()} />
      {versions.isPending && <Spin />}
      {versions.data && <Versions versions={versions.data} />}
    </Page>
  )
}

/** @param versions newest first; only the newest may still be published */
function Versions({ versions }: { readonly versions: readonly SettledVersion[] }) {
  const [newest] = versions
  const today = useToday()
  const everPublished = versions.some(({ publishedOn, former }) => publishedOn !== null || former.length > 0)
  const waiting = newest?.publishedOn === null ? newest : undefined
  return (
    <>
      <p className="publish-state">{inForce(versions, today)}</p>
      {waiting ? <Waiting version={waiting} /> : <p className="empty">{t('publish.nothing')}</p>}
      {everPublished && <PublicationHistory versions={versions} />}
    </>
  )
}

/** What is in force today, and what will be from a day to come. */
function inForce(versions: readonly SettledVersion[], today: string): string {
  const standing = versions.filter(({ publishedOn }) => publishedOn !== null)
  const now = standing.find(({ effectiveOn }) => effectiveOn !== null && effectiveOn <= today)
  const [next] = standing
  const told = now
    ? t('publish.inForce', { version: now.version, day: dayInWords(now.publishedOn ?? '') })
    : t(versions.some(({ former }) => former.length > 0) ? 'publish.noneInForce' : 'publish.nothingInForce')
  if (!next || next === now) return told
  return told + t('publish.comes', { version: next.version, day: dayInWords(next.effectiveOn ?? '') })
}

function Waiting({ version }: { readonly version: SettledVersion }) {
  return (
    <section className="publish" aria-labelledby="to-publish">
      <h2 id="to-publish">
        {t('publish.waiting', {
          version: version.version,
          count: version.items.length,
          day: dayInWords(version.settledAt),
        })}
      </h2>
      <LawRegistry question={lawsQuestion} articlesOf={articlesOf}>
        <PublishBy settledAt={version.settledAt} />
      </LawRegistry>
      <PublicationPack version={version.version} />
      <p className="no-print publish-hint">{t('publish.packHint')}</p>
      <PublicationForm version={version} />
    </section>
  )
}
