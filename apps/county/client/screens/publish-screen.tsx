import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { PageCheckButton, PageCheckResult, usePageCheck } from '../publish/page-check.tsx'
import { publicationAddress } from '../publish/publication.ts'
import { PublicationForm } from '../publish/publication-form.tsx'
import { PublicationPack } from '../publish/publication-pack.tsx'
import { type SettledVersion, versionsQuestion } from '../questions.ts'
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
  const published = versions.filter((each) => each.publishedOn !== null)
  const waiting = newest?.publishedOn === null ? newest : undefined
  return (
    <>
      <p className="publish-state">{published[0] ? inForce(published[0]) : t('publish.nothingInForce')}</p>
      {waiting ? <Waiting version={waiting} /> : <p className="empty">{t('publish.nothing')}</p>}
      {published.length > 0 && <History versions={published} />}
    </>
  )
}

function inForce({ version, publishedOn }: SettledVersion): string {
  return t('publish.inForce', { version, day: dayInWords(publishedOn ?? '') })
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
      <PublicationPack version={version.version} />
      <p className="no-print publish-hint">{t('publish.packHint')}</p>
      <PublicationForm version={version} />
    </section>
  )
}

function History({ versions }: { readonly versions: readonly SettledVersion[] }) {
  return (
    <section aria-labelledby="published">
      <h2 id="published">{t('publish.history')}</h2>
      <ol className="versions">
        {versions.map((version) => (
          <PublishedVersion key={version.version} of={version} />
        ))}
      </ol>
    </section>
  )
}

function PublishedVersion({ of }: { readonly of: SettledVersion }) {
  const { version, publishedOn, url, items, textDigest } = of
  const check = usePageCheck(version)
  return (
    <li>
      <strong>{t('versions.head', { version })}</strong>{' '}
      {t('publish.record', { day: dayInWords(publishedOn ?? ''), count: items.length })}{' '}
      <a href={url ?? ''} target="_blank" rel="noreferrer">
        {url}
      </a>{' '}
      <PageCheckButton check={check} url={url ?? ''} />{' '}
      <Button href={publicationAddress(version, 'pack')} download>
        {t('publish.pack')}
      </Button>
      <span className="digest">{t('publish.digest', { digest: textDigest ?? '' })}</span>
      <PageCheckResult check={check} />
    </li>
  )
}
