import { t } from '../../words.ts'
import type { Saving } from './use-autosave.ts'

/** 已保存, 正在保存, 未保存 and why, in words. */
export function SaveState({ saving, isKept }: { readonly saving: Saving; readonly isKept: boolean }) {
  const { state, unsaved } = saving
  const words = t(`grid.state.${state}`, { count: unsaved })
  return (
    <span className={`grid-state is-${state}`} role="status" aria-live="polite">
      {words}
      {state !== 'saved' && t(isKept ? 'grid.kept' : 'grid.notKept')}
    </span>
  )
}
