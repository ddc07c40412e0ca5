import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import { guideUpgradeText } from '@mingce/ui/words/guide-upgrade'
import { Input, Select } from 'antd'
import { Labelled } from '../../round/labelled.tsx'
import { registerText as text } from '../../words/guide-register.ts'
import type { ChangeRow } from './file-rows.tsx'
import type { VersionDraft } from './version-draft.ts'
import type { PreviewRow } from './version-preview.ts'

type Props = { readonly each: PreviewRow; readonly draft: VersionDraft; readonly changeRow: ChangeRow }

const sureParts = ['item', 'content', 'basis', 'channels'] as const

/** One row in full, against the version before where it was in it; while the version is partial, how sure each part is and what is in doubt. */
export function RowDetails({ each: { at, before }, draft, changeRow }: Props) {
  const item = draft.sheet?.rows[at]?.item
  const said = draft.rows[at]
  if (!item || !said) return null
  return (
    <>
      {draft.status === 'partial' && !said.out && (
        <div className="settings-line">
          {sureParts.map((part) => (
            <Labelled key={part} label={text(`sure.${part}`)}>
              {(id) => (
                <Select
                  size="small"
                  id={id}
                  value={said.confidence[part]}
                  options={(['high', 'medium', 'low'] as const).map((value) => ({
                    value,
                    label: guideUpgradeText(value),
                  }))}
                  onChange={(value) => changeRow(at, { confidence: { ...said.confidence, [part]: value } })}
                />
              )}
            </Labelled>
          ))}
          <Input
            className="guide-doubt"
            aria-label={text('doubt')}
            placeholder={text('doubt')}
            maxLength={1000}
            value={said.doubt}
            onChange={({ target }) => changeRow(at, { doubt: target.value })}
          />
        </div>
      )}
      {before ? (
        <ItemDiff
          before={before.item}
          after={item}
          beforeLabel={guideUpgradeText('former')}
          afterLabel={text('thisFile')}
          sideBySide
        />
      ) : (
        <ItemView item={item} />
      )}
    </>
  )
}
