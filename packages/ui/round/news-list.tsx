import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { RoundNews } from '@mingce/domain/round/news'
import { touches } from '@mingce/domain/round/touches'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../error-notice.tsx'
import { dayInWords, minuteOf } from '../instant.ts'
import { heavy } from '../live.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { readAnewLine } from '../words/read-anew.ts'
import { roundText } from '../words/rounds.ts'
import { ChangeList } from './change-list.tsx'
import './news-list.css'

/** As much of an app's API as the news of its rounds need. */
export type NewsApi = {
  readonly roundNews: {
    readonly list: { readonly query: () => Promise<Told> }
    readonly read: { readonly mutate: (input: { key: string }) => Promise<Told> }
  }
}

/** What is not read yet, and what was and stands. */
type Told = { readonly news: readonly RoundNews[]; readonly read: readonly RoundNews[] }

/** The one deliverable on whose page they stand, and when it went to whoever has it now, as an instant; null: it has not. */
export type NewsOf = { readonly round: string; readonly kind: DeliverableKind; readonly handedOnAt: string | null }

const queryKey = ['round news']

/** The work of the day stays in view, however much was amended. */
const shownAtFirst = { onWorkbench: 2, ofOne: 1 }

/**
 * What changed of the rounds and what the city passed on, a strip each, until whoever reads it says so: what it was, what it is, and why; from then on folded away, where it can be read again.
 *
 * @param of on a page of one deliverable: what does not touch it is left to the workbench, and so is its end, which the page says by itself (`ClosedNote`)
 */
export function NewsList({ api, of }: { readonly api: NewsApi; readonly of?: NewsOf }) {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery({
    ...{ queryKey, queryFn: () => api.roundNews.list.query() },
    ...(of && { meta: heavy }),
  })
  const read = useMutation({
    mutationFn: (key: string) => api.roundNews.read.mutate({ key }),
    onSuccess: (left) => client.setQueryData(queryKey, left),
  })
  const isHere = (each: RoundNews) =>
    !of || (each.round === of.round && each.about !== 'closed' && touches(each, of.kind))
  const news = (data?.news ?? []).filter(isHere)
  const shown = isOpen ? news : news.slice(0, of ? shownAtFirst.ofOne : shownAtFirst.onWorkbench)
  return (
    <>
      <ErrorNotice error={error ?? read.error} retry={() => refetch()} />
      {shown.map((each) => (
        <section key={each.key} className="round-news" aria-label={headOf(each)}>
          <h2>
            {headOf(each)} <small>{minuteOf(each.at)}</small>
          </h2>
          <Button size="small" loading={read.isPending} onClick={() => read.mutate(each.key)}>
            {roundText('news.read')}
          </Button>
          <NewsText news={each} of={of} />
        </section>
      ))}
      {shown.length < news.length && (
        <Button
          size="small"
          type="link"
          className="round-news-more"
          aria-expanded={false}
          onClick={() => setOpen(true)}
        >
          {roundText('news.more', { count: news.length - shown.length })}
        </Button>
      )}
      <KeptNews news={(data?.read ?? []).filter(isHere)} of={of} />
    </>
  )
}

type NewsTextProps = { readonly news: RoundNews; readonly of: NewsOf | undefined }

function NewsText({ news, of }: NewsTextProps) {
  return (
    <>
      {news.changes.length > 0 && <ChangeList changes={news.changes} />}
      {news.innerDates.length > 0 && <InnerDates dates={news.innerDates} />}
      {news.readAnew && <ReadAnew days={news.readAnew} />}
      {news.reason && <p>{roundText('news.reason', { reason: news.reason })}</p>}
      {isSince(news, of) && <p>{roundText('news.sinceFiled', { at: minuteOf(of.handedOnAt) })}</p>}
    </>
  )
}

type KeptNewsProps = { readonly news: readonly RoundNews[]; readonly of: NewsOf | undefined }

/** What was read already and stands: it can be read again on every case it bears on. */
function KeptNews({ news, of }: KeptNewsProps) {
  if (news.length === 0) return null
  return (
    <details className="round-news-kept">
      <summary>{roundText('news.kept', { count: news.length })}</summary>
      <ul>
        {news.map((each) => (
          <li key={each.key}>
            <strong>{headOf(each)}</strong> <small>{minuteOf(each.at)}</small>
            <NewsText news={each} of={of} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function isSince({ about, at }: RoundNews, of: NewsOf | undefined): of is NewsOf & { readonly handedOnAt: string } {
  return about === 'amended' && typeof of?.handedOnAt === 'string' && of.handedOnAt < at
}

function headOf({ about, title, innerDates }: RoundNews): string {
  const isFirst = about === 'relayed' && innerDates.every(({ was }) => was === null)
  return roundText(isFirst ? 'news.passedOn' : `news.${about}`, { title })
}

function InnerDates({ dates }: { readonly dates: RoundNews['innerDates'] }) {
  return (
    <ul className="change-list">
      {dates.map(({ kind, was, is }) => (
        <li key={kind}>
          <span className="change-about">{roundText('news.innerDate', { kind: say(deliverableWords[kind]) })}</span>
          {was === null ? (
            dayInWords(is)
          ) : (
            <>
              <del>{dayInWords(was)}</del> <span aria-hidden>→</span> <ins>{dayInWords(is)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function ReadAnew({ days }: { readonly days: NonNullable<RoundNews['readAnew']> }) {
  return (
    <ul className="change-list">
      {days.map((day) => (
        <li key={`${day.kind} ${day.city}`}>{readAnewLine(day)}</li>
      ))}
    </ul>
  )
}
