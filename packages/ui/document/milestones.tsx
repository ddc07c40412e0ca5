import {
  type MilestoneKind,
  type MilestoneLine,
  milestoneFaults,
  milestoneKinds,
  milestoneNames,
  nextMilestone,
} from '@mingce/domain/document/milestones'
import { Button, Input, Select } from 'antd'
import { editorText as t } from './editor-words.ts'

type MilestonesProps = {
  readonly name: string
  readonly text: string
  readonly lines: readonly MilestoneLine[]
  readonly write: (lines: readonly MilestoneLine[]) => void
}

const kinds = milestoneKinds.map((kind) => ({ value: kind, label: milestoneNames[kind] }))

/** The plan's milestones line by line, with a day and a record to choose; the text has the same lines as its table. */
export function Milestones({ name, text, lines, write }: MilestonesProps) {
  const faults = new Map(milestoneFaults(text).map(({ line, why }) => [line, why]))
  const change = (at: number, changed: Partial<MilestoneLine>) =>
    write(lines.map((each, index) => (index === at ? { ...each, ...changed } : each)))
  const label = (line: number, column: string) => t('milestone.at', { line, column })
  return (
    <fieldset className="milestones">
      <legend>{t('milestone.title')}</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('milestone.id')}</th>
            <th scope="col">{t('milestone.what')}</th>
            <th scope="col">{t('milestone.by')}</th>
            <th scope="col">{t('milestone.kind')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, what, by, kind }, at) => {
            const line = at + 1
            const fault = faults.get(line)
            return (
              <tr key={at}>
                <td className="milestone-id">
                  <Input
                    aria-label={label(line, t('milestone.id'))}
                    maxLength={20}
                    value={id}
                    onChange={({ target }) => change(at, { id: target.value })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={label(line, t('milestone.what'))}
                    maxLength={200}
                    value={what}
                    onChange={({ target }) => change(at, { what: target.value })}
                  />
                </td>
                <td className="milestone-day">
                  <Input
                    type="date"
                    aria-label={label(line, t('milestone.by'))}
                    value={by ?? ''}
                    onChange={({ target }) => change(at, { by: target.value === '' ? null : target.value })}
                  />
                </td>
                <td className="milestone-kind">
                  <Select<MilestoneKind>
                    aria-label={label(line, t('milestone.kind'))}
                    placeholder={t('milestone.chooseKind')}
                    value={kind}
                    options={kinds}
                    onChange={(chosen) => change(at, { kind: chosen })}
                  />
                </td>
                <td className="milestone-end">
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('milestone.remove', { line })}
                    aria-describedby={lines.length === 1 ? `milestone-${name}-last` : undefined}
                    disabled={lines.length === 1}
                    onClick={() => write(lines.filter((_, index) => index !== at))}
                  >
                    {t('milestone.removeShort')}
                  </Button>
                  {lines.length === 1 && (
                    <span id={`milestone-${name}-last`} className="milestone-last">
                      {t('milestone.last')}
                    </span>
                  )}
                  {fault && <span className="milestone-fault">{t(`milestone.fault.${fault}`)}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Button
        size="small"
        id={`milestone-${name}`}
        onClick={() => write([...lines, { id: nextMilestone(lines), what: '', by: null, kind: null }])}
      >
        {t('milestone.add')}
      </Button>
    </fieldset>
  )
}
