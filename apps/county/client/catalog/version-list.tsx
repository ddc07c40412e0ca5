import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { ItemTable } from '@mingce/ui/item-table'
import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { filingAddress, filingOfStream } from '../addresses.ts'
import { type SettledVersion, textsQuestion, versionsQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** The settled versions (审定稿), newest first, each with its address once it is published. */
export function VersionList() {
  const versions = useQuery(versionsQuestion)
  if (versions.error) return <ErrorNotice error={versions.error} retry={() => versions.refetch()} />
  if (!versions.data) return <Spin />
  if (versions.data.length === 0) return <p className="empty">{t('versions.none')}</p>
  return (
    <ol className="versions">
      {versions.data.map((version) => (
        <li key={version.version}>
          <Version version={version} />
        </li>
      ))}
    </ol>
  )
}

function Version({ version }: { readonly version: SettledVersion }) {
  const [isOpen, setOpen] = useState(false)
  const { items, settledAt, submission, url, publishedOn } = version
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{t('versions.head', { version: version.version })}</strong>{' '}
        {t('versions.settled', { day: dayInWords(settledAt), count: items.length })}
      </summary>
      <p>
        <Link to={filingAddress(filingOfStream(submission))}>{t('versions.filing')}</Link>
        {' · '}
        {publishedOn && url ? (
          <>
            {t('versions.published', { day: dayInWords(publishedOn) })}{' '}
            <a href={url} target="_blank" rel="noreferrer">
              {url}
            </a>
          </>
        ) : (
          <Link to="/publish">{t('versions.unpublished')}</Link>
        )}
      </p>
      {isOpen && <VersionItems version={version} />}
    </details>
  )
}

function VersionItems({ version: { items } }: { readonly version: SettledVersion }) {
  const texts = useQuery(textsQuestion(items.map((each) => each.digest)))
  if (texts.error) return <ErrorNotice error={texts.error} retry={() => texts.refetch()} />
  if (!texts.data) return <Spin />
  const byDigest = new Map(texts.data.map(({ digest, content }) => [digest, content]))
  const rows = items.flatMap(({ item, digest }) => {
    const content = byDigest.get(digest)
    return content ? [{ id: item, item: content }] : []
  })
  return <ItemTable rows={rows} />
}
