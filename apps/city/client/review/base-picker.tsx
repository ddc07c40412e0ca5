import { Select } from 'antd'
import { t } from '../words.ts'
import type { Base } from './base.ts'

/** Something to compare with, as far as the picker needs it. */
export type Offered = { readonly base: Base; readonly label: string; readonly before: unknown; readonly note?: string }

type BasePickerProps = {
  readonly offered: readonly Offered[]
  readonly shown: Offered
  readonly onPrefer: (base: Base) => void
  readonly sideBySide: boolean
  readonly onSideBySide: (sideBySide: boolean) => void
}

/** What the text is compared with, found by name, and whether both stand side by side. */
export function BasePicker({ offered, shown, onPrefer, sideBySide, onSideBySide }: BasePickerProps) {
  return (
    <>
      <label htmlFor="base">{t('base.label')}</label>
      <Select<Base>
        id="base"
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        value={shown.base}
        onChange={onPrefer}
        popupMatchSelectWidth={false}
        options={offered.map(({ base, label, before }) => ({
          value: base,
          label: before === null && base !== 'none' ? t('base.without', { label }) : label,
        }))}
      />
      <button
        type="button"
        className="comparison-sides"
        aria-pressed={sideBySide}
        aria-label={t('view.diff')}
        onClick={() => onSideBySide(!sideBySide)}
      >
        {t(sideBySide ? 'view.sideBySide' : 'view.merged')}
      </button>
      {shown.note && <span>{shown.note}</span>}
    </>
  )
}
