import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { deliverableKinds } from '@mingce/domain/round/deliverable'
import { Link } from 'react-router'
import { dayInWords, minuteOf } from '../instant.ts'
import { whoOf } from '../reminder/reminder-tag.tsx'
import { noteText } from '../words/before-filing.ts'
import { dateOfFiling } from '../words/clock.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { guideUpgradeText } from '../words/guide-upgrade.ts'
import { inboxText as t } from '../words/inbox.ts'
import { say } from '../words/language.ts'
import { lawSweepText } from '../words/law-sweep.ts'
import { libraryText } from '../words/library.ts'
import { isOfSource, newsWords } from '../words/news.ts'
import { pageText } from '../words/pages.ts'
import type { Place } from '../workbench/workbench-sent.ts'
import type { NoticeSent } from './inbox.ts'
import '../queue-table.css'
import './inbox.css'

export type Opening = {
  readonly open: (place: Pick<Place, 'stream' | 'division' | 'round' | 'kind' | 'n'>) => string
  /** 报送前沟通 of a round, where this desk has it. */
  readonly openNotes?: (round: string) => string
  /** Where 亮点库 stands, where this desk has it. */
  readonly library?: string
  /** Where a source that moved is looked at, where this desk borrows. */
  readonly sources?: string
  /** Where it stands what changes of laws ask. */
  readonly laws?: string
  /** Where it stands how far counties have come with the guide. */
  readonly guide?: string
  /** Where the own published pages stand, at the desk that publishes. */
  readonly pages?: string
}

/** The notices, the newest first; `freshFrom` marks those that were unread when the page was opened. */
export function NoticeList({
  notices,
  freshFrom,
  ...opening
}: Opening & { readonly notices: readonly NoticeSent[]; readonly freshFrom: number }) {
  if (notices.length === 0) return <p className="queue-empty">{t('none')}</p>
  return (
    <div className="queue-scroll">
      <table className="queue-table">
        <thead>
          <tr>
            <th>{t('when')}</th>
            <th>{t('what')}</th>
            <th>{t('matter')}</th>
            <th>{t('round')}</th>
            <th>{t('who')}</th>
            <th>{t('words')}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <NoticeRow key={notice.position} notice={notice} isFresh={notice.position >= freshFrom} {...opening} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NoticeRow({
  notice,
  isFresh,
  ...opening
}: Opening & { readonly notice: NoticeSent; readonly isFresh: boolean }) {
  const { at, type, text, moved } = notice
  const { bureau, post } = whoOf(notice)
  return (
    <tr>
      <td className="inbox-still">{minuteOf(at)}</td>
      <td className="inbox-still">
        {newsWords(type)} {isFresh && <span className="inbox-fresh">{t('fresh')}</span>}
      </td>
      <td className="inbox-still">
        {[notice, ...notice.more].map(({ stream, kind }) => (
          <Matter key={stream} notice={{ ...notice, stream, kind }} {...opening} />
        ))}
      </td>
      <td className="inbox-wide">{notice.title}</td>
      <td className="inbox-still">
        {bureau} {post}
      </td>
      <td>
        <span className="reminder-words">
          {moved && <MovedDay {...moved} />} {text}
        </span>
      </td>
    </tr>
  )
}

/** "审核时限 2021年10月19日 → 2021年10月20日" */
function MovedDay({ of, before, after }: NonNullable<NoticeSent['moved']>) {
  return (
    <>
      {of && dateOfFiling(of)} {before && <del>{dayInWords(before)}</del>} <span aria-hidden>→</span>{' '}
      <ins>{dayInWords(after)}</ins>
    </>
  )
}

/** One document a line. */
function Matter({
  notice,
  open,
  openNotes,
  library,
  sources,
  laws,
  guide,
  pages,
}: Opening & { readonly notice: NoticeSent }) {
  const { stream, round, division } = notice
  if (stream.startsWith('catalog/')) {
    const said = `${nameOf(parseDivision(division))} ${say(deliverableWords.disclosure_catalog)}`
    return sources !== undefined && isOfSource(notice.type) ? <Link to={sources}>{said}</Link> : said
  }
  if (stream.startsWith('law/')) return laws === undefined ? null : <Link to={laws}>{lawSweepText('menu')}</Link>
  if (stream.startsWith('guide/'))
    return guide === undefined ? null : <Link to={guide}>{guideUpgradeText('title')}</Link>
  if (stream.startsWith('pages/')) return pages === undefined ? null : <Link to={pages}>{pageText('title')}</Link>
  if (stream.startsWith('good-practice/')) {
    const said = `${nameOf(parseDivision(division))} ${libraryText('title')}`
    return library === undefined ? said : <Link to={library}>{said}</Link>
  }
  if (stream.startsWith('before-filing/') && openNotes && round !== null)
    return (
      <Link to={openNotes(round)}>
        {nameOf(parseDivision(division))} {noteText('title')}
      </Link>
    )
  const kind = deliverableKinds.find((each) => each === notice.kind)
  if (!kind || round === null) return null
  const n = Number(stream.split('/')[4] ?? 1)
  return (
    <div>
      <Link to={open({ stream, division, round, kind, n })}>
        {nameOf(parseDivision(division))} {say(deliverableWords[kind])}
      </Link>
    </div>
  )
}
