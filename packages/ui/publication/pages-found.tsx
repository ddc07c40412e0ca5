import { dayInWords, minuteOf } from '../instant.ts'
import { type PageTold, pageLine } from '../published-page/page-line.ts'
import { pageText as t } from '../words/pages.ts'
import './publication.css'

export type FoundPage = PageTold & {
  readonly key: string
  /** The item whose own page it is; null of the catalog's. */
  readonly item: string | null
  readonly url: string
  readonly lookedAt: string
}

type PagesFoundProps = {
  readonly pages: readonly FoundPage[]
  readonly nameOf: (item: string) => string | undefined
  /** What whoever reads it is to do about a page. */
  readonly toDo?: ((page: FoundPage) => string) | undefined
}

/** 公布页: each page of a publication that stands, as it was found last. */
export function PagesFound({ pages, nameOf, toDo }: PagesFoundProps) {
  if (pages.length === 0) return <p className="pages-found">{t('none')}</p>
  return (
    <ul className="pages-found" aria-label={t('title')}>
      {pages.map((page) => (
        <li key={page.key} className={page.found === 'dead' || page.found === 'otherwise' ? 'is-wrong' : ''}>
          {page.item === null ? t('title') : t('own', { name: nameOf(page.item) ?? page.url })}
          {'：'}
          {foundWords(page)}
          {toDo?.(page)}
        </li>
      ))}
    </ul>
  )
}

function foundWords(page: FoundPage): string {
  const told = { found: pageLine(page), since: dayInWords(page.since), looked: minuteOf(page.lookedAt) }
  return page.found === 'dead' ? t('toldDead', told) : t('told', told)
}
