import { folded, isFoundBy } from '@mingce/ui/workbench/found-by'
import { Select } from 'antd'
import { t } from '../words.ts'
import type { Base, Comparison } from './base.ts'

/** Something to compare with, as far as the picker needs it. */
export type Offered = Pick<Comparison, 'base' | 'label' | 'note' | 'initials'> & { readonly before: unknown }

type BasePickerProps = {
  readonly offered: readonly Offered[]
  readonly shown: Offered
  readonly onPrefer: (base: Base) => void
  /** The list is opened: what takes longer to find is asked for. */
  readonly onWanted?: (() => void) | undefined
  readonly sideBySide: boolean
  readonly onSideBySide: (sideBySide: boolean) => void
}

/** What the text is compared with, found by name, and whether both stand side by side. */
export function BasePicker({ offered, shown, onPrefer, onWanted, sideBySide, onSideBySide }: BasePickerProps) {
  return (
    <>
      <label htmlFor="base">{t('base.label')}</label>
      <Select<Base>
        id="base"
        size="small"
        showSearch={{
          filterOption: (words, option) =>
            isFoundBy(words, { text: folded(String(option?.label ?? '')), initials: option?.initials ?? '' }),
        }}
        onOpenChange={(open) => open && onWanted?.()}
        value={shown.base}
        onChange={onPrefer}
        popupMatchSelectWidth={false}
        options={offered.map(({ base, label, before, initials }) => ({
          value: base,
          initials,
          label: before === null && base !== 'none' ? t('base.without', { label }) : label,
        }))}
      />
      <button
        type="button"
        className="comparison-sides"
        aria-pressed={sideBySide}
        title={t('view.diff')}
        onClick={() => onSideBySide(!sideBySide)}
      >
        {t(sideBySide ? 'view.sideBySide' : 'view.merged')}
      </button>
      {shown.note && <span>{shown.note}</span>}
    </>
  )
}
