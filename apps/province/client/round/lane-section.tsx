import { codesOf } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { dayUnitWords, smallChangeWords } from '@mingce/ui/words/rounds'
import { Checkbox, InputNumber, Select } from 'antd'
import { rt } from '../words/rounds.ts'
import { Labelled } from './labelled.tsx'
import type { ChangeDraft, SettingsDraft } from './settings-draft.ts'

type LaneSectionProps = { readonly draft: SettingsDraft; readonly onChange: ChangeDraft }

/** Which changes are filed for record alone, and whether a catalog is shown to the public before it is settled. */
export function LaneSection({ draft: { recordLane, publicNotice }, onChange }: LaneSectionProps) {
  const { changes, mostItems } = recordLane
  return (
    <>
      <p className="settings-about">{rt('lane.about')}</p>
      <div className="settings-line">
        {codesOf(smallChangeWords).map((change) => (
          <Checkbox
            key={change}
            checked={changes.includes(change)}
            onChange={({ target }) => {
              const others = codesOf(smallChangeWords).filter((each) =>
                each === change ? target.checked : changes.includes(each),
              )
              onChange({ recordLane: { mostItems: others.length === 0 ? null : mostItems, changes: others } })
            }}
          >
            {say(smallChangeWords[change])}
          </Checkbox>
        ))}
      </div>
      <div className="settings-line">
        <Labelled label={rt('lane.most')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={220}
              precision={0}
              disabled={changes.length === 0}
              value={mostItems}
              onChange={(most) => onChange({ recordLane: { changes, mostItems: most } })}
            />
          )}
        </Labelled>
        <Checkbox
          checked={publicNotice !== null}
          onChange={({ target }) =>
            onChange({ publicNotice: target.checked ? { days: 5, unit: 'working_day' } : null })
          }
        >
          {rt('lane.notice')}
        </Checkbox>
        {publicNotice && (
          <>
            <Labelled label={rt('lane.days')}>
              {(id) => (
                <InputNumber
                  id={id}
                  min={1}
                  max={60}
                  precision={0}
                  value={publicNotice.days}
                  onChange={(days) => onChange({ publicNotice: { ...publicNotice, days: days ?? 1 } })}
                />
              )}
            </Labelled>
            <Labelled label={rt('lane.unit')}>
              {(id) => (
                <Select
                  id={id}
                  value={publicNotice.unit}
                  options={codesOf(dayUnitWords).map((value) => ({ value, label: rt(`lane.unit.${value}`) }))}
                  onChange={(unit) => onChange({ publicNotice: { ...publicNotice, unit } })}
                />
              )}
            </Labelled>
          </>
        )}
      </div>
    </>
  )
}
