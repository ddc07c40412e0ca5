import { standingChanges, statusDoubtOn, versionOn } from '@mingce/domain/law/change'
import { citingLines } from '@mingce/domain/law/citing-lines'
import { contentFlagsOf } from '@mingce/domain/law/content-flags'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { type LawFlag, lawFlagsOf } from '@mingce/domain/law/flags'
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
  /** 公开内容 of the item: its lines that name laws and nothing else go out of date as its 公开依据 does. */
  readonly contentElements?: readonly string[] | undefined
  /** What its county declined of changes of laws, of this item. */
  readonly declined?: readonly DeclinedChange[] | undefined
}

/** 依据: every citation of an item, the law it names, what that law is today, what speaks against it, and why its county keeps it as it is. */
export function BasisList({ legalBases, contentElements = none, declined = none }: BasisListProps) {
  const laws = useLawsOnDay()
  const lines = citingLines(contentElements)
  if (legalBases.length + lines.length === 0) return <p>{lawText('noBases')}</p>
  if (!laws) return <NotAtHand />
  const { registry, day } = laws
  const flags = {
    bases: lawFlagsOf(legalBases, registry, day),
    content: contentFlagsOf(contentElements, registry, day),
  }
  const bases = readBases(legalBases, registry)
  const inContent = readBases(lines, registry).filter(({ law }) => law !== null)
  const reads = [...bases, ...inContent]
  return (
    <>
      {legalBases.length === 0 && <p>{lawText('noBases')}</p>}
      {reads.length > 0 && flags.bases.length + flags.content.length === 0 && <p>{lawText('none')}</p>}
      <Citations reads={bases} flags={flags.bases} {...{ declined, day }} />
      {inContent.length > 0 && (
        <>
          <h3>{lawText('inContent')}</h3>
          <Citations reads={inContent} flags={flags.content} {...{ declined, day }} />
        </>
      )}
      {reads.some(({ law }) => law && statusDoubtOn(law, day) !== null) && (
        <p className="basis-note">{lawText('toCheck')}</p>
      )}
      {reads.length > 0 && <p className="basis-note">{lawText('noText')}</p>}
    </>
  )
}

const none: readonly [] = []

type CitationsProps = {
  readonly reads: readonly ReadBasis<RegisteredLaw>[]
  readonly flags: readonly LawFlag[]
  readonly declined: readonly DeclinedChange[]
  readonly day: string
}

function Citations({ reads, flags, declined, day }: CitationsProps) {
  return (
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
