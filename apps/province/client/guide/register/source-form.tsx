import { Input, Radio } from 'antd'
import { Labelled } from '../../round/labelled.tsx'
import { registerText as text } from '../../words/guide-register.ts'
import type { VersionDraft } from './version-draft.ts'

type Props = {
  readonly draft: VersionDraft
  readonly isFirst: boolean
  readonly today: string
  readonly change: (changed: Partial<VersionDraft>) => void
}

const parts = [
  ['title', 'guideTitle', 200],
  ['docNumber', 'docNumber', 80],
  ['issuedOn', 'issuedOn', 10],
  ['address', 'address', 300],
] as const

/** Where the version comes from, whether it is whole, and what it changes. */
export function SourceForm({ draft, isFirst, today, change }: Props) {
  return (
    <>
      <div className="settings-line">
        {parts.map(([part, label, most]) => (
          <Labelled key={part} label={text(label)} wide={most >= 200}>
            {(id) => (
              <Input
                id={id}
                {...(part === 'issuedOn' && { type: 'date', className: 'settings-day', max: today })}
                maxLength={most}
                value={draft[part]}
                onChange={({ target }) => change({ [part]: target.value })}
              />
            )}
          </Labelled>
        ))}
      </div>
      <div className="settings-line">
        <Radio.Group
          aria-label={text('status')}
          value={draft.status}
          onChange={({ target }) => change({ status: target.value as VersionDraft['status'] })}
          options={(['partial', 'complete'] as const).map((value) => ({ value, label: text(value) }))}
        />
        {!isFirst && (
          <Radio.Group
            aria-label={text('because')}
            value={draft.because}
            onChange={({ target }) => change({ because: target.value as VersionDraft['because'] })}
            options={(['new_version', 'correction'] as const).map((value) => ({ value, label: text(value) }))}
          />
        )}
      </div>
      <Texts {...{ draft, isFirst, change }} />
    </>
  )
}

function Texts({ draft, isFirst, change }: Omit<Props, 'today'>) {
  const texts = [['reason', 2000] as const, ['note', 600] as const, ['emptyCategories', 2000] as const]
  return (
    <div className="settings-line">
      {texts
        .filter(([part]) => part !== 'reason' || !isFirst)
        .map(([part, most]) => (
          <Labelled key={part} label={text(part)} wide>
            {(id) => (
              <Input.TextArea
                id={id}
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={most}
                value={draft[part]}
                onChange={({ target }) => change({ [part]: target.value })}
              />
            )}
          </Labelled>
        ))}
    </div>
  )
}

/** What the source lacks, each by its name. */
export function sourceFaults(draft: VersionDraft, isFirst: boolean): readonly string[] {
  const asked = isFirst ? parts : [...parts, ['reason', 'reasonShort'] as const]
  return asked.filter(([part]) => draft[part].trim() === '').map(([, label]) => text(label))
}
