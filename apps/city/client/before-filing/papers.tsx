import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type PaperBringer, paperBringers } from '@mingce/domain/submission/paper-events'
import { useAct } from '@mingce/ui/act'
import { ChooseFile } from '@mingce/ui/before-filing/choose-file'
import type { CountyNotesSent } from '@mingce/ui/before-filing/notes-sent'
import { PaperList } from '@mingce/ui/before-filing/paper-list'
import { TakeBack } from '@mingce/ui/before-filing/take-back'
import { useToday } from '@mingce/ui/desk-day'
import { Notices } from '@mingce/ui/notices'
import { noteText } from '@mingce/ui/words/before-filing'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { type PaperSaid, sendPaper } from './send-paper.ts'

type PapersProps = {
  readonly round: string
  readonly isOpen: boolean
  readonly kinds: readonly DeliverableKind[]
  readonly counties: readonly CountyNotesSent[]
}

/** 纸质报送: what came on paper, and the form to register what comes. */
export function Papers(props: PapersProps) {
  const { round, isOpen, counties } = props
  const strike = useAct(api.beforeFiling.strikePaper.mutate, noteText('paperStruck'))
  return (
    <details className="note-papers" open={counties.some(({ papers }) => papers.length > 0)}>
      <summary>{noteText('paperNew')}</summary>
      <Notices of={[strike]} />
      <PaperList counties={counties}>
        {(county, { kind }) => (
          <TakeBack
            label={noteText('paperStrike')}
            busy={strike.busy}
            send={(reason) => strike.run({ round, division: county, kind, reason })}
          />
        )}
      </PaperList>
      {isOpen && <PaperForm {...props} />}
    </details>
  )
}

function PaperForm({ round, kinds, counties }: PapersProps) {
  const today = useToday()
  const [scan, setScan] = useState<File>()
  const [said, setSaid] = useState<Omit<PaperSaid, 'round'>>({
    ...{ division: counties[0]?.county ?? '', kind: kinds[0] ?? 'disclosure_catalog' },
    ...{ receivedOn: today, broughtBy: 'mail', docNumber: '' },
  })
  const set = (part: Partial<typeof said>) => setSaid((before) => ({ ...before, ...part }))
  const register = useAct(sendPaper, noteText('paperDone'), () => {
    setScan(undefined)
    set({ docNumber: '' })
  })
  const why = obstacle(scan, said.receivedOn, today)
  return (
    <form
      className="note-form-foot"
      aria-label={noteText('paperNew')}
      onSubmit={(event) => {
        event.preventDefault()
        if (scan && !why) void register.run({ ...said, round, scan })
      }}
    >
      <Notices of={[register]} nameOf={(county) => nameOf(parseDivision(county))} />
      <Select
        aria-label={noteText('county')}
        style={{ minWidth: 140 }}
        value={said.division}
        options={counties.map(({ county }) => ({ value: county, label: nameOf(parseDivision(county)) }))}
        onChange={(division) => set({ division })}
      />
      <Select
        aria-label={noteText('kind')}
        style={{ minWidth: 110 }}
        value={said.kind}
        options={kinds.map((kind) => ({ value: kind as string, label: say(deliverableWords[kind]) }))}
        onChange={(kind) => set({ kind })}
      />
      <label htmlFor="paper-received">{noteText('received')}</label>
      <Input
        id="paper-received"
        type="date"
        style={{ width: 150 }}
        max={today}
        value={said.receivedOn}
        onChange={({ target }) => set({ receivedOn: target.value })}
      />
      <Select<PaperBringer>
        aria-label={noteText('bringer')}
        style={{ minWidth: 140 }}
        value={said.broughtBy}
        options={paperBringers.map((value) => ({ value, label: noteText(`bringer.${value}`) }))}
        onChange={(broughtBy) => set({ broughtBy })}
      />
      <Input
        aria-label={noteText('docNumber')}
        placeholder={noteText('docNumber')}
        style={{ width: 200 }}
        maxLength={100}
        value={said.docNumber}
        onChange={({ target }) => set({ docNumber: target.value })}
      />
      <ChooseFile file={scan} choose={setScan} label={noteText('paperScan')} />
      <Button type="primary" htmlType="submit" disabled={why !== undefined} loading={register.busy}>
        {noteText('send')}
      </Button>
      <span role="status">{why}</span>
      <span>{noteText('paperRule')}</span>
    </form>
  )
}

/** Why it cannot be registered yet; undefined when it can. */
function obstacle(scan: File | undefined, receivedOn: string, today: string): string | undefined {
  const lacking = [...(scan ? [] : [noteText('scan')]), ...(receivedOn === '' ? [noteText('received')] : [])]
  if (lacking.length > 0) return noteText('lacking', { what: lacking.join(noteText('and')) })
  return receivedOn > today ? noteText('day.future') : undefined
}
