import type { CellState } from '@mingce/domain/board/state'
import type { Lack } from '@mingce/domain/round/completion'
import { Link } from 'react-router'
import { PublicationDue } from '../publication/publication-due.tsx'
import { lackWords, completionText as t } from '../words/completion.ts'

export type LackingCell = {
  readonly kind: string
  readonly state: CellState
  /** Where what was filed of it can be read; undefined where nothing was. */
  readonly address: string | undefined
  /** When the catalog was settled that waits for its publication; null elsewhere, and of a past day, which has no light. */
  readonly unpublishedSince: string | null
}

/** What a county lacks for 完成, each with the way to it and, of an unpublished catalog, the day by which the law wants it; 已完成 where it lacks nothing. */
export function CountyLacks({
  lacks,
  cells,
}: {
  readonly lacks: readonly Lack[]
  readonly cells: readonly LackingCell[]
}) {
  if (lacks.length === 0) return <>{t('complete')}</>
  return (
    <>
      {lacks.map((lack, at) => (
        <span key={'kind' in lack ? lack.kind : lack.lacks}>
          {at > 0 && t('between')}
          <OneLack lack={lack} cells={cells} />
        </span>
      ))}
    </>
  )
}

function OneLack({ lack, cells }: { readonly lack: Lack; readonly cells: readonly LackingCell[] }) {
  const kind = 'kind' in lack ? lack.kind : 'disclosure_catalog'
  const cell = cells.find((each) => each.kind === kind)
  const words = lackWords(lack, () => cell?.state)
  const since = lack.lacks === 'publication' ? cell?.unpublishedSince : null
  return (
    <>
      {cell?.address ? <Link to={cell.address}>{words}</Link> : words}
      {since && ' '}
      {since && <PublicationDue settledAt={since} />}
    </>
  )
}
