import { Errata, FormerPublication, PublicationDigest, PublicationHead } from '@mingce/ui/publication/publication-told'
import { Button } from 'antd'
import { useState } from 'react'
import type { SettledVersion } from '../questions.ts'
import { t } from '../words.ts'
import { ErratumForm } from './erratum-form.tsx'
import { PageCheckButton, PageCheckResult, usePageCheck } from './page-check.tsx'
import { PagesFound } from './pages-found.tsx'
import { publicationAddress } from './publication.ts'
import { WithdrawalForm } from './withdrawal-form.tsx'

/** 公布记录: what was published, corrected and withdrawn, newest first; the one that stands can be corrected or withdrawn. */
export function PublicationHistory({ versions }: { readonly versions: readonly SettledVersion[] }) {
  const standing = versions.filter(({ publishedOn }) => publishedOn !== null)
  const told = versions.filter(({ publishedOn, former }) => publishedOn !== null || former.length > 0)
  return (
    <section aria-labelledby="published">
      <h2 id="published">{t('publish.history')}</h2>
      <ol className="versions">
        {told.map((version) => (
          <li key={version.version}>
            <strong>{t('versions.head', { version: version.version })}</strong>
            {version.publishedOn !== null && (
              <Standing of={version} isNewest={version === standing[0]} before={standing[1]?.version} />
            )}
            {version.publishedOn === null && <Errata {...version} />}
            {version.former.map((each) => (
              <FormerPublication key={each.recordedAt} {...each} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Shown = { readonly of: SettledVersion; readonly isNewest: boolean; readonly before: number | undefined }

/** Only the newest that stands is corrected or withdrawn. */
function Standing({ of, isNewest, before }: Shown) {
  const { version, publishedOn, url, items } = of
  const check = usePageCheck(version)
  const [open, setOpen] = useState<'erratum' | 'withdrawal'>()
  const close = () => setOpen(undefined)
  return (
    <>
      {' '}
      <PublicationHead {...of} publishedOn={publishedOn ?? ''} url={url ?? ''} count={items.length} />{' '}
      <PageCheckButton check={check} url={url ?? ''} />{' '}
      <Button href={publicationAddress(version, 'pack')} download>
        {t('publish.pack')}
      </Button>{' '}
      {isNewest && (
        <>
          <Button onClick={() => setOpen('erratum')}>{t('erratum.open')}</Button>{' '}
          <Button onClick={() => setOpen('withdrawal')}>{t('withdrawal.open')}</Button>
        </>
      )}
      <PublicationDigest {...of} />
      <PageCheckResult check={check} />
      {isNewest && <PagesFound version={version} items={items} />}
      <Errata {...of} />
      {open === 'erratum' && <ErratumForm version={of} onDone={close} />}
      {open === 'withdrawal' && <WithdrawalForm version={version} before={before} onDone={close} />}
    </>
  )
}
