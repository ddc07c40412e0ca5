import type { Erratum, Publication } from '@mingce/domain/catalog/publication'
import { dayInWords } from '../instant.ts'
import { elementName } from '../words/items.ts'
import { publicationText as t } from '../words/publication.ts'
import './publication.css'

export type StandingPublication = {
  readonly publishedOn: string
  readonly effectiveOn: string | null
  readonly url: string
  readonly textDigest: string | null
  /** How many items it has. */
  readonly count: number
}

/** The days of a publication that stands, and its address. */
export function PublicationHead({ publishedOn, effectiveOn, url, count }: StandingPublication) {
  return (
    <>
      {t('record', { day: dayInWords(publishedOn), count })}
      {effectiveOn !== null && effectiveOn !== publishedOn && t('from', { day: dayInWords(effectiveOn) })}{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {url}
      </a>
    </>
  )
}

export function PublicationDigest({ textDigest }: Pick<StandingPublication, 'textDigest'>) {
  return <span className="publication-digest">{t('digest', { digest: textDigest ?? '' })}</span>
}

/** 更正 of a version. */
export function Errata({ errata }: { readonly errata: readonly Erratum[] }) {
  if (errata.length === 0) return null
  return (
    <ul>
      {errata.map(({ recordedAt, issuedOn, wording, reason, url }) => (
        <li key={recordedAt}>
          {t('erratum', { day: dayInWords(issuedOn) })}
          {wording && t('wording', { ...wording, element: elementName(wording.element) })}
          {reason}{' '}
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A publication that stands no more: withdrawn, or ended with one that was. */
export function FormerPublication({ publishedOn, endedOn, withdrawn }: Publication) {
  const days = { from: dayInWords(publishedOn), until: dayInWords(endedOn ?? '') }
  if (!withdrawn) return <p>{t('ended', days)}</p>
  return (
    <p>
      {t('withdrawn', { ...days, reason: withdrawn.reason })}{' '}
      <a href={withdrawn.url} target="_blank" rel="noreferrer">
        {withdrawn.url}
      </a>
    </p>
  )
}
