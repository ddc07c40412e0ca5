import { bureauName, cityOf, type DivisionCode, nameOf } from '../authority/division.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import {
  type CitedDocument,
  cited,
  dayInLetter,
  deliverableName,
  type LetterParagraph,
  type OfficeWords,
  type OfficialLetter,
  shortName,
  titled,
} from './letter.ts'

/** What the system knows of a county's filing for its 请示. Days are `"2021-10-14"`. */
export type RequestFacts = {
  readonly county: DivisionCode
  readonly kind: DeliverableKind
  readonly document: CitedDocument
  /** Items of a catalog, else sections. */
  readonly parts: number
  /** 一级事项 of a catalog. */
  readonly categories: number
  /** Against the version settled before; null where there is none. */
  readonly against: {
    readonly version: number
    readonly added: number
    readonly changed: number
    readonly dropped: number
  } | null
  /** The turn it goes with: 2 and more go back to the city after a return. */
  readonly turn: number
  /** When the county's checker passed it, and what the disclosure review found; null before. */
  readonly checkedOn: string | null
  readonly mayDisclose: boolean
  readonly submittedOn: string | null
  readonly today: string
}

/** A county's 请示 to its city's bureau: to examine and settle the filing, and to report it with the others'. */
export function requestLetter(facts: RequestFacts, office: OfficeWords): OfficialLetter {
  const { county, kind } = facts
  const name = deliverableName(kind, county)
  return {
    kind: 'request',
    issuer: office.issuer,
    docNumber: office.docNumber,
    signer: office.signer,
    title: titled(
      `${office.issuer}关于报请审定`,
      `${nameOf(county)}义务教育领域基层`,
      `政务公开${shortName(kind)}的请示`,
    ),
    addressee: bureauName(cityOf(county)),
    body: [
      {
        text: `根据${cited(facts.document)}要求，我局编制了《${name}》（以下简称《${shortName(kind)}》），现报请审定。`,
      },
      { text: '一、编制情况', isHeading: true },
      { text: contentOf(facts) },
      { text: '二、县级审核情况', isHeading: true },
      { text: checkOf(facts) },
      { text: '三、请示事项', isHeading: true },
      { text: `请贵局对《${shortName(kind)}》予以审定，并统一上报四川省教育厅。` },
      { text: '妥否，请批示。' },
    ],
    enclosures: [{ name, table: null }],
    date: facts.submittedOn ?? facts.today,
    note: contactNote(office),
    copyTo: office.copyTo || null,
  }
}

function contentOf({ kind, parts, categories, against }: RequestFacts): string {
  const name = `《${shortName(kind)}》`
  if (kind !== 'disclosure_catalog') return `${name}共${parts}个部分。`
  const whole = `${name}共列公开事项${parts}项，分属${categories}个一级事项。`
  if (!against) return `${whole}此前没有审定稿，全部事项均为首次报请审定。`
  const { added, changed, dropped } = against
  if (added + changed + dropped === 0) return `${whole}与上一审定稿相比没有变动。`
  return `${whole}与上一审定稿相比，新增${added}项，调整${changed}项，取消${dropped}项。`
}

function checkOf({ turn, checkedOn, mayDisclose, submittedOn }: RequestFacts): string {
  const checked = checkedOn
    ? `经办人编制后，审核人于${dayInLetter(checkedOn)}审核通过${mayDisclose ? '，经公开审查可以公开' : ''}。`
    : '经办人已完成编制。'
  const filed = submittedOn
    ? `负责人于${dayInLetter(submittedOn)}签发${turn > 1 ? `，现为第${turn}次报送，已对退回的内容作了修改` : ''}。`
    : ''
  return checked + filed
}

/** GB/T 9704-2012 and the rules for handling 公文 want whom to ask named on a 请示. */
function contactNote({ contactName, contactPhone }: OfficeWords): LetterParagraph['text'] | null {
  const parts = [contactName && `联系人：${contactName}`, contactPhone && `联系电话：${contactPhone}`].filter(Boolean)
  return parts.length > 0 ? parts.join('，') : null
}
