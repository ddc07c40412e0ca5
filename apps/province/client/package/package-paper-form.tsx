import { parseDivision } from '@mingce/domain/authority/division'
import { type PackageBringer, packageBringers } from '@mingce/domain/joint-package/paper-events'
import { useAct } from '@mingce/ui/act'
import { ChooseFile } from '@mingce/ui/before-filing/choose-file'
import { newKey } from '@mingce/ui/command-key'
import { useToday } from '@mingce/ui/desk-day'
import { aboutName } from '@mingce/ui/feedback/about-name'
import { Notices } from '@mingce/ui/notices'
import { packagePaperText as text } from '@mingce/ui/words/package-paper'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { type PackagePaperSaid, sendPackagePaper } from './send-package-paper.ts'

export type PackagePaperFormProps = Pick<PackagePaperSaid, 'round' | 'city' | 'kind'> & {
  /** Who owes the deliverable and is named by no paper yet. */
  readonly left: readonly string[]
  /** Whose documents are filed here whole. */
  readonly here: readonly string[]
}

/** What somebody at the province says of a joint filing that came on paper; all that is not filed here is in it unless it is said otherwise. */
export function PackagePaperForm({ left, here, ...of }: PackagePaperFormProps) {
  const today = useToday()
  const [scan, setScan] = useState<File>()
  const [paper] = useState(newKey)
  const [said, setSaid] = useState<Omit<PackagePaperSaid, 'round' | 'city' | 'kind'>>({
    receivedOn: today,
    broughtBy: 'mail',
    docNumber: '',
    holds: left.filter((each) => !here.includes(each)),
  })
  const set = (part: Partial<typeof said>) => setSaid((before) => ({ ...before, ...part }))
  const register = useAct(sendPackagePaper, text('done'))
  const why = obstacle(scan, said, today)
  return (
    <form
      className="note-form-foot"
      aria-label={text('new')}
      onSubmit={(event) => {
        event.preventDefault()
        if (scan && !why) void register.run({ ...of, ...said, paper, scan })
      }}
    >
      <Notices of={[register]} nameOf={(division) => aboutName(parseDivision(division))} />
      <label htmlFor="package-paper-received">{text('received')}</label>
      <Input
        id="package-paper-received"
        type="date"
        style={{ width: 150 }}
        max={today}
        value={said.receivedOn}
        onChange={({ target }) => set({ receivedOn: target.value })}
      />
      <Select<PackageBringer>
        aria-label={text('bringer')}
        style={{ minWidth: 140 }}
        value={said.broughtBy}
        options={packageBringers.map((value) => ({ value, label: text(`bringer.${value}`) }))}
        onChange={(broughtBy) => set({ broughtBy })}
      />
      <Input
        aria-label={text('docNumber')}
        placeholder={text('docNumber')}
        style={{ width: 200 }}
        maxLength={100}
        value={said.docNumber}
        onChange={({ target }) => set({ docNumber: target.value })}
      />
      <ChooseFile file={scan} choose={setScan} label={text('scan')} />
      <fieldset className="package-paper-holds">
        <legend>{text('whose')}</legend>
        <Checkbox
          checked={said.holds.length === left.length}
          indeterminate={said.holds.length > 0 && said.holds.length < left.length}
          onChange={({ target }) => set({ holds: target.checked ? left : [] })}
        >
          {text('everyCounty')}
        </Checkbox>
        <Checkbox.Group
          value={[...said.holds]}
          options={left.map((value) => ({ value, label: aboutName(value) }))}
          onChange={(holds) => set({ holds })}
        />
      </fieldset>
      <Button type="primary" htmlType="submit" disabled={why !== undefined} loading={register.busy}>
        {text('send')}
      </Button>
      <span role="status">{why}</span>
      <span>{text('rule')}</span>
    </form>
  )
}

type Said = Pick<PackagePaperSaid, 'receivedOn' | 'holds'>

/** Why it cannot be registered yet; undefined when it can. */
function obstacle(scan: File | undefined, { receivedOn, holds }: Said, today: string): string | undefined {
  const lacking = [
    ...(holds.length > 0 ? [] : [text('whose')]),
    ...(scan ? [] : [text('scan')]),
    ...(receivedOn === '' ? [text('received')] : []),
  ]
  if (lacking.length > 0) return text('lacking', { what: lacking.join(text('and')) })
  return receivedOn > today ? text('day.future') : undefined
}
