import type { Named } from '@mingce/domain/guide/match'
import { t } from './words/t.ts'
import './lineage.css'

type Called = { readonly names: Named }

/** One act by which an item came to be what it is, with the names it is told under. */
export type LineageStep = { readonly reason: string } & (
  | { readonly as: 'renamed'; readonly from: Named; readonly to: Named }
  | { readonly as: 'merged'; readonly from: readonly Called[] }
  | { readonly as: 'split'; readonly from: Called }
  | { readonly as: 'divided'; readonly into: readonly Called[] }
)

/** 更名、合并、拆分: how an item came to be what it is, each act with its reason. Draws nothing where there is nothing to tell. */
export function Lineage({ steps }: { readonly steps: readonly LineageStep[] }) {
  if (steps.length === 0) return null
  return (
    <ul className="lineage" aria-label={t('lineage.label')}>
      {steps.map((step) => (
        <li key={`${step.as} ${step.reason}`}>
          <strong>{lineageTitle(step)}</strong> {lineageWords(step)}
          <span className="lineage-reason">{t('lineage.reason', { reason: step.reason })}</span>
        </li>
      ))}
    </ul>
  )
}

/** "更名" */
export function lineageTitle({ as }: Pick<LineageStep, 'as'>): string {
  return t(`lineage.${as}`)
}

/** "“招生范围” → “学区划分”", "由“甲”“乙”并入" */
export function lineageWords(step: LineageStep): string {
  switch (step.as) {
    case 'renamed':
      return t('lineage.renamedFrom', changedNames(step))
    case 'merged':
      return t('lineage.mergedFrom', { names: quoted(step.from) })
    case 'split':
      return t('lineage.splitFrom', { names: quoted([step.from]) })
    case 'divided':
      return t('lineage.dividedInto', { names: quoted(step.into) })
  }
}

function quoted(items: readonly Called[]): string {
  return items.map(({ names }) => t('lineage.quoted', { name: names.name })).join('')
}

/** The innermost names alone while the levels above are the same. */
function changedNames({ from, to }: LineageStep & { readonly as: 'renamed' }) {
  const isSame = pathOf(from).slice(0, -1).join() === pathOf(to).slice(0, -1).join()
  if (isSame) return { from: from.name, to: to.name }
  return { from: pathOf(from).join(' › '), to: pathOf(to).join(' › ') }
}

function pathOf({ category, subcategories, name }: Named): readonly string[] {
  return [category, ...subcategories, name]
}
