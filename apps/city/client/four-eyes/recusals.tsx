import { usePostFor } from '@mingce/ui/absence/standing-in'
import { minuteOf } from '@mingce/ui/instant'
import { usePerson } from '@mingce/ui/person'
import { useSaid } from '@mingce/ui/said-field'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { t } from '../words.ts'
import type { At } from './at.ts'

/** 回避: who does nothing more on this filing, why; by oneself, by a leader's order, and lifted by a leader. */
export function Recusals({ filing, sheet, acts, colleagues, names }: At) {
  const { account } = usePerson()
  const isLeader = usePostFor('leader') !== undefined
  const { field, withWords } = useSaid(t('recusal.reason'), { missing: t('eyes.missing'), rows: 1 })
  const [who, setWho] = useState(account)
  const { recusals } = sheet.fourEyes
  const nameOf = (each: string) => names[each] ?? t('nameless')
  return (
    <section aria-label={t('recusal.title')}>
      <h2>{t('recusal.title')}</h2>
      {recusals.length === 0 && <p>{t('recusal.none')}</p>}
      <ul className="four-eyes-signers">
        {recusals.map((each) => (
          <li key={each.account} data-recused={each.account}>
            {t('recusal.line', {
              ...{ name: nameOf(each.account), by: nameOf(each.by) },
              ...{ at: minuteOf(each.at), reason: each.reason },
            })}{' '}
            {isLeader && each.account !== account && (
              <Button
                size="small"
                onClick={() => withWords((why) => acts.lift.run({ filing, account: each.account, reason: why }))}
              >
                {t('recusal.lift')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="four-eyes-form">
        {field}
        <div className="four-eyes-buttons">
          {isLeader && (
            <Select
              aria-label={t('recusal.who')}
              className="four-eyes-who"
              value={who}
              onChange={setWho}
              options={colleagues.map((each) => ({ value: each.account, label: nameOf(each.account) }))}
            />
          )}
          <Button
            data-action="recuse"
            onClick={() => withWords((why) => acts.recuse.run({ filing, account: who, reason: why }))}
          >
            {t(who === account ? 'recusal.own' : 'recusal.order')}
          </Button>
        </div>
      </div>
    </section>
  )
}
