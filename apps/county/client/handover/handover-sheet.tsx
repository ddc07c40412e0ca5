import { signerOf } from '@mingce/ui/absence/signer'
import { useToday, useWorkCalendar } from '@mingce/ui/desk-day'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { dueDayOf, owedLines } from '@mingce/ui/owed-lines'
import { usePerson } from '@mingce/ui/person'
import { useSheet } from '@mingce/ui/sheet'
import { opinionOf } from '@mingce/ui/trail-opinion'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { eventWords } from '@mingce/ui/words/events'
import { say } from '@mingce/ui/words/language'
import { postWords } from '@mingce/ui/words/posts'
import { taskWords } from '@mingce/ui/words/queue'
import { statusWords } from '@mingce/ui/words/statuses'
import { useQuery } from '@tanstack/react-query'
import { type CountyPost, type Handover, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { HandoverTable } from './handover-table.tsx'
import { Holders } from './holders.tsx'
import './handover.css'

/** The sheet itself, A4, with a line for each signature. */
export function HandoverSheet({ post, handover }: { readonly post: CountyPost; readonly handover: Handover }) {
  useSheet('handover')
  const { bureau } = usePerson()
  const { draft } = handover
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
    <article className="handover" tabIndex={0}>
      <h2>{t('handover.heading', { bureau, post: say(postWords[post]) })}</h2>
      <p className="handover-made">{t('handover.made', { at: dayInWords(useToday()) })}</p>
      <Holders post={post} handover={handover} />
      <Waiting handover={handover} />
      <UnderWay handover={handover} />
      <p>
        {draft
          ? t('handover.draft', { items: draft.itemCount, incomplete: draft.incompleteCount })
          : t('handover.noDraft')}
      </p>
      <LastActs handover={handover} />
      <footer>
        {(['giver', 'taker', 'witness', 'date'] as const).map((line) => (
          <span key={line}>{t(`handover.${line}`)}</span>
        ))}
      </footer>
    </article>
  )
}

function Waiting({ handover }: { readonly handover: Handover }) {
  const matterOf = useMatterWords()
  const waiting = useOwed(handover.waiting)
  return (
    <HandoverTable
      title={t('handover.waiting', { count: waiting.length })}
      head={['matter', 'todo', 'since', 'due']}
      rows={waiting.map((each) => [
        matterOf(each),
        say(taskWords[each.task]),
        minuteOf(each.since),
        dueOf(dueDayOf(each)),
      ])}
    />
  )
}

function UnderWay({ handover }: { readonly handover: Handover }) {
  const matterOf = useMatterWords()
  const filings = useOwed(handover.filings)
  return (
    <HandoverTable
      title={t('handover.filings', { count: filings.length })}
      head={['matter', 'state', 'mustFix', 'due']}
      rows={filings.map((each) => [
        matterOf(each),
        `${say(statusWords[each.stage])}${each.turn > 0 ? ` ${t('filing.turn', { turn: each.turn })}` : ''}`,
        String(each.mustFixOpen),
        dueOf(dueDayOf(each)),
      ])}
    />
  )
}

function LastActs({ handover: { acts, names } }: { readonly handover: Handover }) {
  return (
    <HandoverTable
      title={t('handover.acts', { count: acts.length })}
      head={['at', 'act', 'said', 'by']}
      rows={acts.map(({ recordedAt, type, detail, account, onBehalfOf }) => [
        minuteOf(recordedAt),
        eventWords(type),
        opinionOf(type, detail),
        signerOf({ by: account, onBehalfOf }, names),
      ])}
    />
  )
}

/** Each date as its round reads it, soonest due first. */
function useOwed<Line extends Parameters<typeof owedLines>[0][number]>(lines: readonly Line[]) {
  return owedLines<Line>(lines, useQuery(roundsQuestion).data, useWorkCalendar())
}

function dueOf(day: string | null): string {
  return day === null ? '—' : dayInWords(day)
}

/** A deliverable with its round: "标准目录（2021年先行县）". */
function useMatterWords() {
  const rounds = useQuery(roundsQuestion)
  return ({ round, kind, n }: Pick<Handover['filings'][number], 'round' | 'kind' | 'n'>) => {
    const name = say(deliverableWords[kind])
    const title = rounds.data?.find((each) => each.round === round)?.title ?? ''
    return `${n === 1 ? name : t('filing.adjustment', { name, n: n - 1 })}（${title}）`
  }
}
