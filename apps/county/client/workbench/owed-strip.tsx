import { awaitsPublication } from '@mingce/domain/catalog/awaiting-publication'
import { type DeadPage, type ToRestore, toRestore } from '@mingce/domain/published-page/dead-pages'
import { owedByCounties } from '@mingce/domain/round/owing'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { PublicationDue } from '@mingce/ui/publication/publication-due'
import { type PageTold, pageLine } from '@mingce/ui/published-page/page-line'
import { RoundDue } from '@mingce/ui/round/round-due'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { filingAddress, notesAddress } from '../addresses.ts'
import { awaitedQuestion, pagesQuestion, type RoundHead, type RoundOpened, versionsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { countyDayOf } from './dates.ts'
import './owed-strip.css'

type Known = { readonly head: RoundHead; readonly opened: RoundOpened | undefined }

/**
 * 应办未办: what the county owes and no 待办 tells of: deliverables not begun, the settled catalog not published, what its city asked before a
 * filing, published pages that do not open; nothing where nothing is.
 */
export function OwedStrip({ rounds }: { readonly rounds: readonly Known[] }) {
  const { data: versions } = useQuery(versionsQuestion)
  const [newest] = versions ?? []
  const toPublish = awaitsPublication(newest) ? newest : undefined
  const notBegun = rounds.flatMap(notBegunIn)
  const toAnswer = useQuestions(rounds)
  const { data: pages, error, refetch } = useQuery(pagesQuestion)
  const dead = toRestore(pages ?? [])
  const count = notBegun.length + toAnswer.length + (toPublish ? 1 : 0) + (dead ? 1 : 0)
  if (count === 0) return <ErrorNotice error={error} retry={refetch} />
  return (
    <section aria-label={t('owed.title')} className="owed-strip">
      <h2>{t('owed.count', { count })}</h2>
      <ErrorNotice error={error} retry={refetch} />
      <ul>
        {dead && <Restore dead={dead} />}
        {toPublish && (
          <li>
            <Link to="/publish">{t('owed.publish')}</Link>
            <span>{t('owed.unpublished')}</span>
            <PublicationDue settledAt={toPublish.settledAt} />
          </li>
        )}
        {toAnswer.map(({ head, questions }) => (
          <li key={head.round}>
            <Link to={notesAddress(head.round)}>{t('owed.answer')}</Link>
            <span>{t('owed.asked', { count: questions })}</span>
            <span className="owed-strip-round">{head.title}</span>
          </li>
        ))}
        {notBegun.map(({ head, kind, day }) => (
          <li key={`${head.round} ${kind}`}>
            <Link to={filingAddress({ round: head.round, kind, n: 1 })}>
              {t('owed.write', { kind: say(deliverableWords[kind]) })}
            </Link>
            <span>{t('owed.notBegun')}</span>
            <RoundDue round={head} kind={kind} {...day} />
            <span className="owed-strip-round">{head.title}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Published pages that do not open, as one line. */
function Restore({ dead: { foremost, since, count } }: { readonly dead: ToRestore<PageTold & DeadPage> }) {
  return (
    <li>
      <Link to="/publish">{t('owed.restore')}</Link>
      <span>{pageLine({ ...foremost, since })}</span>
      {count > 1 && <span>{t('owed.pages', { count })}</span>}
    </li>
  )
}

/** The open rounds in which questions of the city wait, with how many. */
function useQuestions(rounds: readonly Known[]) {
  const open = rounds.filter(({ head }) => head.status === 'open')
  const awaited = useQueries({ queries: open.map(({ head }) => awaitedQuestion(head.round)) })
  return open.flatMap(({ head }, at) => {
    const questions = awaited[at]?.data ?? 0
    return questions > 0 ? [{ head, questions }] : []
  })
}

function notBegunIn({ head, opened }: Known) {
  if (!opened || head.status !== 'open') return []
  return owedByCounties(head.settings)
    .filter(({ kind }) => !opened.filings.some((each) => each.kind === kind))
    .map(({ kind }) => ({ head, kind, day: countyDayOf(opened, kind) }))
}
