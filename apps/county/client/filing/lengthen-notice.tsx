import { addDays } from '@mingce/domain/deadline/calendar-day'
import { longestNoticeExtension } from '@mingce/domain/submission/public-notice/extend-notice'
import { dayInWords } from '@mingce/ui/instant'
import { useSaid } from '@mingce/ui/said-field'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { t } from '../words.ts'
import type { FilingCommands } from './commands.ts'
import type { FilingDesk } from './desk.ts'

type LengtheningProps = { readonly until: string; readonly desk: FilingDesk; readonly commands: FilingCommands }

/** 延长公示: the later last day, once the public was told it, and why. */
export function Lengthening({ until, desk, commands }: LengtheningProps) {
  const id = useId()
  const [chosen, setChosen] = useState('')
  const [wrong, setWrong] = useState(false)
  const { field, withWords } = useSaid(t('notice.why'), { missing: t('notice.whyHint') })
  const latest = addDays(until, longestNoticeExtension)
  const send = (reason: string) =>
    commands.extendNotice.run({ filing: desk.filing, seen: desk.outlook.version, until: chosen, reason })
  const check = () => {
    if (chosen > until && chosen <= latest) return withWords(send)
    return setWrong(true)
  }
  return (
    <details className="public-notice-again">
      <summary>{t('notice.lengthen')}</summary>
      <div className="public-notice">
        <span>{t('notice.lengthenTold')}</span>
        <label htmlFor={id}>{t('notice.newDay')}</label>
        <Input
          id={id}
          type="date"
          min={addDays(until, 1)}
          max={latest}
          status={wrong ? 'error' : ''}
          value={chosen}
          onChange={({ target }) => {
            setWrong(false)
            setChosen(target.value)
          }}
        />
        {wrong && <span role="alert">{t('notice.newDayHint', { latest: dayInWords(latest) })}</span>}
        {field}
        <Button data-action="extend-notice" loading={commands.extendNotice.busy} onClick={check}>
          {t('notice.lengthen')}
        </Button>
      </div>
    </details>
  )
}
