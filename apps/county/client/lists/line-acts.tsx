import { Button, Input, Popover, Select } from 'antd'
import { useState } from 'react'
import { listsText as text } from '../words/lists.ts'
import type { Counterpart, Line } from './report-lines.ts'

/** What the drafter does with a line. */
export type LineDeeds = {
  readonly busy: boolean
  readonly map: (line: Line, counterpart: string, likeness: number | null) => void
  readonly unmap: (line: Line, counterpart: string) => void
  readonly declare: (line: Line, reason: string) => void
  readonly takeBack: (line: Line) => void
  /** Starts an item from an entry; undefined while the draft is locked. */
  readonly begin: ((line: Line) => void) | undefined
}

type LineActsProps = { readonly line: Line; readonly choices: readonly Counterpart[]; readonly deeds: LineDeeds }

/** Guesses to take by one click, a search for any other, and 无对应事项 with its reason. */
export function LineActs({ line, choices, deeds }: LineActsProps) {
  const { begin } = deeds
  if (line.state === 'declared')
    return (
      <Button size="small" disabled={deeds.busy} onClick={() => deeds.takeBack(line)}>
        {text('takeBack')}
      </Button>
    )
  return (
    <div className="line-acts">
      {line.guesses.map(({ id, name, likeness }) => (
        <Button key={id} size="small" disabled={deeds.busy} onClick={() => deeds.map(line, id, likeness)}>
          {text('take', { name, likeness: Math.round(likeness * 100) })}
        </Button>
      ))}
      <Search {...{ line, choices, deeds }} />
      {line.entry && line.state === 'open' && begin && (
        <Button size="small" disabled={deeds.busy} onClick={() => begin(line)}>
          {text('begin')}
        </Button>
      )}
      {line.mapped.length === 0 && <Deny line={line} deeds={deeds} />}
    </div>
  )
}

/** Of hundreds of lines each has its search; what is searched in is drawn where it is asked for. */
function Search({ line, choices, deeds }: LineActsProps) {
  const [isAsked, setAsked] = useState(false)
  const label = `${line.name} ${text('search')}`
  if (!isAsked)
    return (
      <Button size="small" aria-label={label} disabled={deeds.busy} onClick={() => setAsked(true)}>
        {text('search')}
      </Button>
    )
  const taken = new Set(line.mapped.map(({ id }) => id))
  return (
    <Select
      size="small"
      autoFocus
      defaultOpen
      className="line-search"
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      placeholder={text('search')}
      disabled={deeds.busy}
      popupMatchSelectWidth={false}
      onChange={(id: string | null) => id && deeds.map(line, id, null)}
      options={choices.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function Deny({ line, deeds }: Pick<LineActsProps, 'line' | 'deeds'>) {
  const [reason, setReason] = useState('')
  const said = reason.trim()
  const form = (
    <form
      className="line-deny"
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '') deeds.declare(line, said)
      }}
    >
      <Input.TextArea
        autoFocus
        aria-label={text('denyReason')}
        placeholder={text('denyReason')}
        maxLength={500}
        rows={2}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={said === '' || deeds.busy}>
        {text('deny')}
      </Button>
      {said === '' && <span role="status">{text('needsReason')}</span>}
    </form>
  )
  return (
    <Popover trigger="click" placement="topRight" destroyOnHidden content={form} title={line.name}>
      <Button size="small">{text('deny')}</Button>
    </Popover>
  )
}
