import { bureauName, type DivisionCode, nameOf } from '../authority/division.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { ItemDecision } from '../submission/events.ts'
import {
  dayInLetter,
  deliverableName,
  type LetterParagraph,
  type OfficeWords,
  type OfficialLetter,
  shortName,
  titled,
} from './letter.ts'

/** What was proposed or settled of one item or section; `carried`: settled before and unchanged; null: nobody said anything yet. */
export type OpinionPart = {
  readonly name: string
  readonly decision: ItemDecision | 'carried' | null
  readonly reason: string | null
  /** The comments that must be answered and are not. */
  readonly mustFix: readonly string[]
}

/** What the system knows of a filing for the city's 审定意见. Days are `"2021-10-14"`. */
export type OpinionFacts = {
  readonly county: DivisionCode
  readonly kind: DeliverableKind
  readonly submittedOn: string | null
  readonly parts: readonly OpinionPart[]
  /** 审定, return or refusal of the whole, with the leader's words; null while it is under review. */
  readonly outcome: {
    readonly how: 'approved' | 'returned' | 'rejected'
    readonly opinion: string
    readonly on: string
  } | null
  readonly today: string
}

type Decided = OpinionPart['decision']
const settled: readonly Decided[] = ['approve', 'approve_with_change', 'carried']

/** A city's 审定意见 to a county, from what was settled and proposed item by item. */
export function opinionLetter(facts: OpinionFacts, office: OfficeWords): OfficialLetter {
  const { county, kind, outcome } = facts
  const name = deliverableName(kind, county)
  const filed = facts.submittedOn ? `${dayInLetter(facts.submittedOn)}` : ''
  return {
    kind: 'opinion',
    issuer: office.issuer,
    docNumber: office.docNumber,
    signer: null,
    title: titled(`${office.issuer}关于${nameOf(county)}`, '义务教育领域基层政务公开', `${shortName(kind)}的审定意见`),
    addressee: bureauName(county),
    body: [
      {
        text: `你局${filed}报送的《${name}》（以下简称《${shortName(kind)}》）收悉。经逐${unitOf(kind)}审核，提出以下意见。`,
      },
      { text: '一、总体意见', isHeading: true },
      { text: wholeOf(facts) },
      ...changesOf(facts),
      { text: closing(facts) },
    ],
    enclosures: [],
    date: outcome?.on ?? facts.today,
    note: null,
    copyTo: office.copyTo || null,
  }
}

/** How many parts nobody has said anything of: while there are any, the letter is not ready to go out. */
export function unsettledIn({ parts }: OpinionFacts): number {
  return parts.filter(({ decision }) => decision === null).length
}

function unitOf(kind: DeliverableKind): string {
  return kind === 'disclosure_catalog' ? '项' : '节'
}

function wholeOf({ kind, parts, outcome }: OpinionFacts): string {
  const unit = unitOf(kind)
  const count = (decisions: readonly Decided[]) => parts.filter(({ decision }) => decisions.includes(decision)).length
  const changed = count(['approve_with_change'])
  const carried = count(['carried'])
  const back = count(['return', 'reject'])
  const among = [
    carried > 0 ? `沿用已有审定${carried}${unit}` : '',
    changed > 0 ? `按修改文字同意${changed}${unit}` : '',
  ].filter(Boolean)
  const counted = [
    `同意${count(settled)}${unit}${among.length > 0 ? `（其中${among.join('，')}）` : ''}`,
    back > 0 ? `退回修改${back}${unit}` : '',
  ].filter(Boolean)
  const sum = `《${shortName(kind)}》共${parts.length}${unit}，${counted.join('，')}。`
  const how = { approved: '审定通过', returned: '退回修改', rejected: '不予通过' } as const
  return outcome ? `${sum}${how[outcome.how]}。${sentence(outcome.opinion)}` : sum
}

/** Part by part what is to be changed, and why. */
function changesOf({ parts }: OpinionFacts): readonly LetterParagraph[] {
  const back = parts.filter(({ decision, mustFix }) => !settled.includes(decision) && (decision || mustFix.length > 0))
  const changed = parts.filter(({ decision }) => decision === 'approve_with_change')
  const lists = [
    { heading: '按修改文字同意的内容', of: changed },
    { heading: '退回修改的内容', of: back },
  ].filter(({ of }) => of.length > 0)
  return lists.flatMap(({ heading, of }, at): LetterParagraph[] => [
    { text: `${'二三'.charAt(at)}、${heading}`, isHeading: true },
    ...of.map((part, n) => ({ text: `${n + 1}. ${part.name}${wordsOn(part)}` })),
  ])
}

function wordsOn({ reason, mustFix }: OpinionPart): string {
  const words = [reason, ...mustFix].filter((text) => text !== null && text.trim() !== '')
  return words.length > 0 ? `：${words.map((text) => sentence(text ?? '')).join('')}` : '。'
}

function closing({ kind, outcome }: OpinionFacts): string {
  const name = `《${shortName(kind)}》`
  if (outcome?.how === 'approved')
    return kind === 'disclosure_catalog'
      ? `请你局按审定的内容公布${name}，并登记公布网址。`
      : `请你局按审定的${name}组织落实。`
  return `请你局对照以上意见修改${name}，并重新报送。`
}

/** Words as a sentence: with a full stop where they end without any mark. */
function sentence(words: string): string {
  const text = words.trim().replace(/\s*\n\s*/g, '')
  return text === '' || /[。！？.!?；;]$/.test(text) ? text : `${text}。`
}
