import { AskLonger } from '@mingce/ui/clock/ask-longer'
import { ClockNotices } from '@mingce/ui/clock/clock-state'
import { SaidForm } from '@mingce/ui/clock/said-form'
import { newKey } from '@mingce/ui/command-key'
import { clockText as text } from '@mingce/ui/words/clock'
import { Button, Checkbox, Drawer } from 'antd'
import { useState } from 'react'
import type { FilingName } from '../questions.ts'
import type { FilingClock } from './use-clock.ts'

type ClockDrawerProps = {
  readonly filing: FilingName
  readonly clock: FilingClock
  /** The version that stood on the screen. */
  readonly seen: number
  /** The part that is open, which a request may be about alone. */
  readonly part: string | null
}

/** 补充材料与延期: the button, and what it opens while the city examines. */
export function ClockDrawer({ filing, clock, seen, part }: ClockDrawerProps) {
  const [open, setOpen] = useState(false)
  const { sent, acts, busy } = clock
  const awaited = sent?.corrections.find((each) => !each.answer && !each.withdrawn)
  const isAsked = sent?.extensions.some(({ extension, of }) => of === 'review' && sent.asked.includes(extension))
  const ask = (asked: { readonly days: number; readonly reason: string }) =>
    acts.ask.run({ filing, extension: newKey(), of: 'review', ...asked })
  return (
    <>
      <Button data-action="clock" onClick={() => setOpen(true)}>
        {text(awaited ? 'openStopped' : 'open')}
      </Button>
      <Drawer open={open} title={text('open')} size={520} onClose={() => setOpen(false)}>
        <div className="clock-drawer">
          <ClockNotices of={[acts.request, acts.withdraw, acts.ask]} />
          {awaited ? (
            <SaidForm
              label={text('withdraw.label')}
              busy={busy}
              acts={[
                {
                  ...{ key: 'withdraw-correction', label: text('withdraw.act') },
                  send: (reason) => acts.withdraw.run({ filing, correction: awaited.correction, reason }),
                },
              ]}
            />
          ) : (
            <Requesting {...{ filing, clock, seen, part }} />
          )}
          {!awaited && !isAsked && (
            <section aria-label={text('longer.title')}>
              <h2>{text('longer.title')}</h2>
              <AskLonger about={text('longer.cityAbout')} busy={busy} ask={ask} />
            </section>
          )}
        </div>
      </Drawer>
    </>
  )
}

function Requesting({ filing, clock: { acts, busy }, seen, part }: ClockDrawerProps) {
  const [only, setOnly] = useState(false)
  const parts = only && part !== null ? [part] : []
  const send = (said: string) => acts.request.run({ filing, seen, correction: newKey(), parts, text: said })
  return (
    <SaidForm
      label={text('request.label')}
      busy={busy}
      acts={[{ key: 'request-correction', label: text('request.act'), primary: true, send }]}
    >
      <p className="clock-about">{text('request.about')}</p>
      {part !== null && (
        <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>
          {text('request.thisPart')}
        </Checkbox>
      )}
    </SaidForm>
  )
}
