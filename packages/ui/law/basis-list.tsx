import { standingChanges, statusDoubtOn, versionOn } from '@mingce/domain/law/change'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { lawFlagsOf } from '@mingce/domain/law/flags'
import { type ReadBasis, readBases } from '@mingce/domain/law/read-bases'
import { Skeleton, Tag } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { dayInWords } from '../instant.ts'
import { lawFlagName, lawFlagWords, lawKindWords, lawText } from '../words/laws.ts'
import { CitedArticles } from './cited-articles.tsx'
import { type DeclinedChange, DeclinedChanges } from './declined-changes.tsx'
import { useLawsMissing } from './known-laws.tsx'
import { LawStatusTag } from './law-status-tag.tsx'
import { LawsUnchecked } from './laws-unchecked.tsx'
import { useLawsOnDay } from './use-laws-on-day.ts'
import './basis-list.css'

type BasisListProps = {
  readonly legalBases: readonly string[]
  /** What its county declined of changes of laws, of this item. */
  readonly declined?: readonly DeclinedChange[] | undefined
}

/** 依据: every citation of an item, the law it names, what that law is today, what speaks against it, and why its county keeps it as it is. */
export function BasisList({ legalBases, declined = [] }: BasisListProps) {
  const laws = useLawsOnDay()
  if (legalBases.length === 0) return <p>{lawText('noBases')}</p>
  if (!laws) return <NotAtHand />
  const { registry, day } = laws
  const flags = lawFlagsOf(legalBases, registry, day)
  const reads = readBases(legalBases, registry)
  return (
    <>
      {flags.length === 0 && <p>{lawText('none')}</p>}
      <ul className="basis-list">
        {reads.map((read) => {
          const flag = flags.find(({ cell, written }) => cell === read.cell && written === read.written)
          return (
            <li key={`${read.cell} ${read.written}`}>
              <strong>{read.written}</strong>
              {flag && (
                <p data-flag={flag.kind}>
                  <Tag color="warning">{lawFlagName(flag.kind)}</Tag>
                  {lawFlagWords(flag)}
                </p>
              )}
              <DeclinedChanges read={read} declined={declined} />
              {read.law && <LawFacts law={read.law} read={read} day={day} />}
            </li>
          )
        })}
      </ul>
      {reads.some(({ law }) => law && statusDoubtOn(law, day) !== null) && (
        <p className="basis-note">{lawText('toCheck')}</p>
      )}
      <p className="basis-note">{lawText('noText')}</p>
    </>
  )
}

function NotAtHand() {
  const missing = useLawsMissing()
  if (missing?.state !== 'failed') return missing ? <Skeleton active /> : null
  return (
    <>
      <LawsUnchecked />
      <ErrorNotice error={missing.error} retry={missing.retry} />
    </>
  )
}

type LawFactsProps = { readonly law: RegisteredLaw; readonly read: ReadBasis<RegisteredLaw>; readonly day: string }

function LawFacts({ law, read: { articles }, day }: LawFactsProps) {
  const { docNumber } = versionOn(law, day)
  const facts = [
    lawKindWords(law.kind),
    law.issuer,
    docNumber && lawText('number', { number: docNumber }),
    law.inForceFrom && lawText('inForceFrom', { day: dayInWords(law.inForceFrom) }),
    articles.length > 0 && lawText('articles', { articles: articles.join('、') }),
  ].filter((each) => each)
  return (
    <>
      <p>
        <LawStatusTag law={law} day={day} />
        {lawText('known', { title: law.title ?? law.id })} {facts.join(' · ')}
      </p>
      {standingChanges(law).map(({ change, from, kind, by }) => (
        <p key={change}>{lawText('change', { day: dayInWords(from), what: lawText(kind), by })}</p>
      ))}
      <p>
        <small>
          {lawText('source', { source: law.source })}
          {law.doubt && ` · ${lawText('doubt', { doubt: law.doubt })}`}
        </small>
      </p>
      <CitedArticles law={law} articles={articles} day={day} />
    </>
  )
}
