import { sectionsAsked } from '@mingce/domain/document/outline'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { recordedPlace } from '@mingce/ui/document/places'
import { SectionText } from '@mingce/ui/document/section-text'
import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import { Lineage } from '@mingce/ui/lineage'
import { say } from '@mingce/ui/words/language'
import { itemDecisionWords } from '@mingce/ui/words/reviews'
import { Tag } from 'antd'
import { ItemDesk } from '../catalog/item-desk.tsx'
import { ItemActs } from '../catalog/reshape/item-acts.tsx'
import { lineageSteps, mergedInto } from '../catalog/reshape/lineage-steps.ts'
import type { DraftItem, FilingComment, FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { AskBox } from './ask-box.tsx'
import { countsOf, saidIn } from './asks.ts'
import { Comments, commentsAt } from './comments.tsx'
import { type FilingDesk, type PartToRevise, partNames, partsToRevise, stageOf } from './desk.ts'
import { useGoToAsk } from './go-to-ask.ts'
import { useReviewedText } from './reviewed-text.ts'
import { SectionEditor } from './section-editor.tsx'
import '@mingce/ui/document/document.css'
import { StrayComments } from './stray-comments.tsx'
import './revisions.css'

/** 需修改: each part that came back, the reviewer's words beside its fields, changed and answered on the spot. */
export function Revisions({ desk }: { readonly desk: FilingDesk }) {
  const parts = partsToRevise(desk)
  const nameOf = partNames(desk)
  const { asks } = desk.outlook
  useGoToAsk()
  return (
    <>
      {asks.length > 0 && (
        <p className="revise-count" aria-live="polite">
          {t('revise.count', countsOf(asks))}
        </p>
      )}
      <nav aria-label={t('revise.list')} className="revise-list">
        {parts.map((part) => (
          <a key={part.part} href={`#revise-${part.part}`}>
            {openOn(desk, part) > 0 ? '○' : '✓'} {nameOf(part.part)}
          </a>
        ))}
      </nav>
      {parts.map((part) => (
        <Revision key={part.part} desk={desk} part={part} name={nameOf(part.part) ?? t('revise.goneName')} />
      ))}
    </>
  )
}

function Revision({
  desk,
  part,
  name,
}: {
  readonly desk: FilingDesk
  readonly part: PartToRevise
  readonly name: string
}) {
  const comments = desk.sheet?.comments.filter((each) => each.part === part.part) ?? []
  const whole = asksOn(desk, part).find(({ comment }) => comment === null)
  return (
    <section className="revise" id={`revise-${part.part}`} aria-labelledby={`revise-name-${part.part}`}>
      <h2 id={`revise-name-${part.part}`}>
        {name} <Asked desk={desk} part={part} />
      </h2>
      {part.row && <Opinion row={part.row} />}
      {whole && <AskBox desk={desk} ask={whole} />}
      <Comments desk={desk} comments={comments.filter((each) => each.element === null)} />
      <Words desk={desk} part={part} comments={comments} />
    </section>
  )
}

function Opinion({ row: { decision, reason, answer } }: { readonly row: FilingPart }) {
  return (
    <>
      {decision && (
        <p className="revise-reason">
          {t('items.opinion', { decision: say(itemDecisionWords[decision]) })}
          {reason && `：${reason}`}
        </p>
      )}
      {answer && <p>{t('comment.answer', { text: saidIn(answer) })}</p>}
    </>
  )
}

/** How much of what came back on the part was answered. */
function Asked({ desk, part }: { readonly desk: FilingDesk; readonly part: PartToRevise }) {
  const open = openOn(desk, part)
  const all = asksOn(desk, part).length
  if (all === 0) return null
  return open === 0 ? (
    <Tag color="success">{t('revise.met')}</Tag>
  ) : (
    <Tag color="warning">{t('revise.counted', { open, all })}</Tag>
  )
}

function asksOn({ outlook }: FilingDesk, { part }: PartToRevise) {
  return outlook.asks.filter((each) => each.part === part)
}

function openOn(desk: FilingDesk, part: PartToRevise): number {
  return asksOn(desk, part).filter(({ met }) => met === null).length
}

function Words({
  desk,
  part,
  comments,
}: {
  readonly desk: FilingDesk
  readonly part: PartToRevise
  readonly comments: readonly FilingComment[]
}) {
  const post = usePostFor('drafter')
  const isDrafting = post !== undefined && stageOf(desk) !== 'checking'
  if (desk.filing.kind !== 'disclosure_catalog')
    return (
      <>
        <Comments desk={desk} comments={comments.filter((each) => each.element !== null)} />
        <SectionWords desk={desk} row={part.row} isDrafting={isDrafting} />
      </>
    )
  const row = desk.draft?.items.find((each) => each.item === part.part)
  if (!desk.draft || !row || row.retired) return <Gone desk={desk} row={row} comments={comments} />
  const below = commentsAt(desk, comments)
  if (!isDrafting) return <Changed desk={desk} row={row} below={below} />
  return (
    <>
      <Lineage steps={lineageSteps(desk.draft, row)} />
      <ItemActs draft={desk.draft} row={row} />
      <StrayComments desk={desk} comments={comments} content={row.content} />
      <ItemDesk row={row} beside={below} />
    </>
  )
}

/** What came back on an item that was taken out since is answered all the same. */
function Gone({
  desk,
  row,
  comments,
}: {
  readonly desk: FilingDesk
  readonly row: DraftItem | undefined
  readonly comments: readonly FilingComment[]
}) {
  const into = desk.draft && row && mergedInto(desk.draft, row)
  return (
    <>
      <p>
        {into && `${t('item.mergedInto', { name: into.name })}。`}
        {t('revise.retired')}
      </p>
      <Comments desk={desk} comments={comments.filter((each) => each.element !== null)} />
    </>
  )
}

function SectionWords({
  desk,
  row,
  isDrafting,
}: {
  readonly desk: FilingDesk
  readonly row: FilingPart | undefined
  readonly isDrafting: boolean
}) {
  if (!row) return <p>{t('revise.removed')}</p>
  const asked = desk.round ? sectionsAsked(desk.round, desk.filing.kind).find(({ id }) => id === row.part) : undefined
  if (isDrafting) return <SectionEditor desk={desk} place={recordedPlace(row, asked ?? null)} />
  return <SectionText text={row.text ?? ''} />
}

/** What became of the item since the city gave its opinion: for those who check and sign, who do not write. */
function Changed({
  desk,
  row,
  below,
}: {
  readonly desk: FilingDesk
  readonly row: DraftItem
  readonly below: ReturnType<typeof commentsAt>
}) {
  const before = useReviewedText(desk.filing, row.item)
  if (!before) return <ItemView item={row.content} below={below} />
  return <ItemDiff before={before} after={row.content} beforeLabel={t('revise.reviewed')} below={below} />
}
