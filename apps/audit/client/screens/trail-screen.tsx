import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { ReceiptLink } from '@mingce/ui/receipt-link'
import { opinionOf } from '@mingce/ui/trail-opinion'
import { eventWords } from '@mingce/ui/words/events'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { personOf } from '../person-of.ts'
import { RedactedMark } from '../redaction/redacted-mark.tsx'
import { t } from '../words.ts'
import { TrailFilter, type TrailSearch } from './trail-filter.tsx'
import './trail-screen.css'

const pageSize = 100

/** Everything that was recorded, newest first, by whatever one looks for; each line leads to its replay. */
export function TrailScreen() {
  const [params, setParams] = useSearchParams()
  const search: TrailSearch = Object.fromEntries(params)
  const trail = useTrail(search)
  const entries = trail.data?.pages.flatMap((page) => page.entries)
  const names = Object.assign({}, ...(trail.data?.pages.map((page) => page.names) ?? []))
  const redacted = Object.assign({}, ...(trail.data?.pages.map((page) => page.redacted) ?? []))
  return (
    <Page title={t('trail.title')} about={t('trail.about')}>
      <TrailFilter key={params.toString()} search={search} onSearch={(next) => setParams({ ...next })} />
      <ErrorNotice error={trail.error} retry={() => trail.refetch()} />
      {trail.isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {entries?.length === 0 && <p>{t('trail.none')}</p>}
      {entries && entries.length > 0 && <TrailTable entries={entries} names={names} redacted={redacted} />}
      {trail.hasNextPage && (
        <Button onClick={() => trail.fetchNextPage()} loading={trail.isFetchingNextPage}>
          {t('trail.more')}
        </Button>
      )}
    </Page>
  )
}

type Entry = Awaited<ReturnType<typeof api.trail.query>>['entries'][number]

function TrailTable({
  entries,
  names,
  redacted,
}: {
  readonly entries: readonly Entry[]
  readonly names: Readonly<Record<string, string>>
  readonly redacted: Readonly<Record<number, string>>
}) {
  return (
    <table className="trail-table">
      <thead>
        <tr>
          <th>{t('trail.position')}</th>
          <th>{t('trail.time')}</th>
          <th>{t('trail.who')}</th>
          <th>{t('trail.act')}</th>
          <th>{t('trail.what')}</th>
          <th>{t('trail.where')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.heldFrom}>
            <td className="is-number">
              <ReceiptLink position={entry.heldFrom}>{entry.heldFrom}</ReceiptLink>
            </td>
            <td className="is-time">{minuteOf(entry.recordedAt)}</td>
            <td>{personOf(entry, names)}</td>
            <td>{eventWords(entry.type)}</td>
            <td>
              {opinionOf(entry.type, entry.detail)} <RedactedMark orderNumber={redacted[entry.heldFrom]} />
            </td>
            <td>
              <Link to={`/replay?stream=${encodeURIComponent(entry.stream)}&version=${entry.version}`}>
                {entry.stream} · {entry.version}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useTrail(search: TrailSearch) {
  return useInfiniteQuery({
    queryKey: ['trail', search],
    queryFn: ({ pageParam }) =>
      api.trail.query({ ...search, limit: pageSize, ...(pageParam !== undefined && { before: pageParam }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ entries }) => (entries.length < pageSize ? undefined : entries.at(-1)?.heldFrom),
  })
}
