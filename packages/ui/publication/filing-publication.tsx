import type { Erratum, Publication } from '@mingce/domain/catalog/publication'
import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '../error-notice.tsx'
import { publicationText as t } from '../words/publication.ts'
import { type FoundPage, PagesFound } from './pages-found.tsx'
import { PublicationDue } from './publication-due.tsx'
import { Errata, FormerPublication, PublicationDigest, PublicationHead } from './publication-told.tsx'
import './publication.css'

/** What became of the version that a filing settled. */
export type ToldPublication = {
  readonly version: number
  readonly settledAt: string
  /** It waits for its first publication. */
  readonly awaited: boolean
  readonly publishedOn: string | null
  readonly effectiveOn: string | null
  readonly url: string | null
  readonly textDigest: string | null
  readonly count: number
  readonly errata: readonly Erratum[]
  readonly former: readonly Publication[]
  readonly pages: readonly FoundPage[]
}

type FilingPublicationProps = {
  readonly question: UseQueryOptions<ToldPublication | null>
  /** The name of an item that has a page of its own. */
  readonly nameOf: (item: string) => string | undefined
}

/** 公布情况 of a settled catalog as those above the county read it: address, days, digest, what was corrected and withdrawn, and how its pages were found last. */
export function FilingPublication({ question, nameOf }: FilingPublicationProps) {
  const { data, error, refetch } = useQuery(question)
  if (!data) return <ErrorNotice error={error} retry={() => refetch()} />
  return (
    <section aria-labelledby="filing-publication" className="filing-publication">
      <h3 id="filing-publication">{t('title')}</h3> <Told of={data} nameOf={nameOf} />
    </section>
  )
}

function Told({ of, nameOf }: { readonly of: ToldPublication } & Pick<FilingPublicationProps, 'nameOf'>) {
  const { version, settledAt, awaited, publishedOn, url, errata, former, pages } = of
  return (
    <>
      {awaited && (
        <>
          {t('unpublished', { version })}
          {t('by')}
          <PublicationDue settledAt={settledAt} />
        </>
      )}
      {!awaited && publishedOn === null && former.length === 0 && t('superseded', { version })}
      {publishedOn !== null && (
        <>
          {t('head', { version })} <PublicationHead {...of} publishedOn={publishedOn} url={url ?? ''} />
          <PublicationDigest {...of} />
          <PagesFound pages={pages} nameOf={nameOf} />
        </>
      )}
      <Errata errata={errata} />
      {former.map((each) => (
        <FormerPublication key={each.recordedAt} {...each} />
      ))}
    </>
  )
}
