import { Input } from 'antd'
import { rt } from '../words/rounds.ts'
import { Labelled } from './labelled.tsx'

/** What a round is called and the document it stands on, as it is written in the form. */
export type HeadDraft = {
  readonly round: string
  readonly title: string
  readonly documentTitle: string
  readonly docNumber: string
  readonly issuedOn: string
}

export const blankHead: HeadDraft = { round: '', title: '', documentTitle: '', docNumber: '', issuedOn: '' }

const parts = [
  ['documentTitle', 'head.document', 200],
  ['docNumber', 'head.docNumber', 100],
  ['issuedOn', 'head.issuedOn', 10],
  ['title', 'head.name', 200],
  ['round', 'head.round', 41],
] as const

export function HeadForm({
  head,
  proposed,
  onChange,
}: {
  readonly head: HeadDraft
  /** The id it gets where none is chosen. */
  readonly proposed: string
  readonly onChange: (changed: Partial<HeadDraft>) => void
}) {
  return (
    <div className="settings-line">
      {parts.map(([part, label, most]) => (
        <Labelled key={part} label={rt(label)} wide={most === 200}>
          {(id) => (
            <Input
              id={id}
              {...(part === 'issuedOn' && { type: 'date', className: 'settings-day' })}
              maxLength={most}
              {...(part === 'round' && { placeholder: proposed })}
              value={head[part]}
              onChange={({ target }) => onChange({ [part]: target.value })}
            />
          )}
        </Labelled>
      ))}
    </div>
  )
}

/** What the head lacks, each in one line. */
export function headFaults(head: HeadDraft): readonly string[] {
  const optional: ReadonlySet<string> = new Set(['docNumber', 'round'])
  const missing = parts.filter(([part]) => !optional.has(part) && head[part].trim() === '')
  const isBad = head.round.trim() !== '' && !/^[a-z0-9][a-z0-9-]{1,40}$/.test(head.round.trim())
  return [
    ...missing.map(([, label]) => rt('send.missing', { where: rt(label) })),
    ...(isBad ? [rt('send.wrong', { where: rt('head.round') })] : []),
  ]
}
