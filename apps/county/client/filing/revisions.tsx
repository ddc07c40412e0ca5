import { say } from '@mingce/ui/words/language'
import { itemDecisionWords } from '@mingce/ui/words/reviews'
import { Tag } from 'antd'
import { ItemDesk } from '../catalog/item-desk.tsx'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { Comments, commentsAt } from './comments.tsx'
import { type FilingDesk, isRevised, partNames, partsToRevise } from './desk.ts'
import { SectionEditor } from './section-editor.tsx'
import './revisions.css'

/** 需修改: each part that came back, the reviewer's words beside its fields, changed and answered on the spot. */
export function Revisions({ desk }: { readonly desk: FilingDesk }) {
  const parts = partsToRevise(desk)
  const nameOf = partNames(desk)
  return (
    <>
      <nav aria-label={t('revise.list')} className="revise-list">
        {parts.map((part) => (
          <a key={part.part} href={`#revise-${part.part}`}>
            {isRevised(desk, part) ? '✓' : '○'} {nameOf(part.part)}
          </a>
        ))}
      </nav>
      {parts.map((part) => (
        <Revision key={part.part} desk={desk} part={part} name={nameOf(part.part) ?? ''} />
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
  readonly part: FilingPart
  readonly name: string
}) {
  const comments = desk.sheet?.comments.filter((each) => each.part === part.part) ?? []
  return (
    <section className="revise" id={`revise-${part.part}`} aria-labelledby={`revise-name-${part.part}`}>
      <h2 id={`revise-name-${part.part}`}>
        {name}{' '}
        <Tag color={isRevised(desk, part) ? 'success' : 'warning'}>
          {t(isRevised(desk, part) ? 'revise.done' : 'revise.open')}
        </Tag>
      </h2>
      {part.decision && (
        <p className="revise-reason">
          {t('items.opinion', { decision: say(itemDecisionWords[part.decision]) })}
          {part.reason && `：${part.reason}`}
        </p>
      )}
      <Comments desk={desk} comments={comments.filter((each) => each.element === null)} />
      <Words desk={desk} part={part} comments={comments} />
    </section>
  )
}

function Words({
  desk,
  part,
  comments,
}: {
  readonly desk: FilingDesk
  readonly part: FilingPart
  readonly comments: NonNullable<FilingDesk['sheet']>['comments']
}) {
  if (desk.filing.kind !== 'disclosure_catalog')
    return (
      <>
        <Comments desk={desk} comments={comments.filter((each) => each.element !== null)} />
        <SectionEditor desk={desk} part={part} />
      </>
    )
  const row = desk.draft?.items.find((each) => each.item === part.part)
  if (!row || row.retired) return <p>{t('revise.retired')}</p>
  return <ItemDesk row={row} beside={commentsAt(desk, comments)} />
}
