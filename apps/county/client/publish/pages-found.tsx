import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { pageLine } from '@mingce/ui/published-page/page-line'
import { useQuery } from '@tanstack/react-query'
import { pagesQuestion, textsQuestion } from '../questions.ts'
import { t } from '../words.ts'

type PagesFoundProps = {
  readonly version: number
  readonly items: readonly { readonly item: string; readonly digest: string }[]
}

/** 公布页: each page of the publication that stands, as it was found last. */
export function PagesFound({ version, items }: PagesFoundProps) {
  const { data, error, refetch } = useQuery(pagesQuestion)
  const pages = data?.filter((each) => each.version === version)
  const own = items.filter(({ item }) => pages?.some((each) => each.item === item))
  const { data: texts } = useQuery(textsQuestion(own.map(({ digest }) => digest)))
  const nameOf = (item: string) =>
    texts?.find(({ digest }) => own.some((each) => each.item === item && each.digest === digest))?.name
  if (!pages) return <ErrorNotice error={error} retry={() => refetch()} />
  if (pages.length === 0) return <p className="pages-found">{t('pages.none')}</p>
  return (
    <ul className="pages-found" aria-label={t('pages.title')}>
      {pages.map((page) => (
        <li key={page.key} className={page.found === 'dead' || page.found === 'otherwise' ? 'is-wrong' : ''}>
          {page.item === null ? t('pages.title') : t('pages.own', { name: nameOf(page.item) ?? page.url })}
          {'：'}
          {foundWords(page)}
        </li>
      ))}
    </ul>
  )
}

type FoundPage = Awaited<ReturnType<(typeof pagesQuestion)['queryFn']>>[number]

function foundWords(page: FoundPage): string {
  const told = { found: pageLine(page), since: dayInWords(page.since), looked: minuteOf(page.lookedAt) }
  if (page.found === 'dead') return t('pages.dead', told) + t('pages.todo')
  return t('pages.since', told) + (page.found === 'otherwise' ? t('pages.otherwise') : '')
}
