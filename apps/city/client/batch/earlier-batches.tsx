import { minuteOf } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { batchAddress } from '../addresses.ts'
import { t } from '../words.ts'
import { batchesQuestion } from './questions.ts'

/** The city's last batches, to come back to. */
export function EarlierBatches() {
  const { data = [] } = useQuery(batchesQuestion)
  if (data.length === 0) return null
  return (
    <section className="batch-earlier">
      <h2>{t('batch.earlier')}</h2>
      <ul>
        {data.map(({ batch, stage, preparedAt, settles, ...counts }) => {
          const at = preparedAt === null ? '' : minuteOf(preparedAt)
          return (
            <li key={batch}>
              <Link to={batchAddress(batch)}>
                {settles !== null && t('settlement.listed', { count: settles })}
                {stage === 'finished'
                  ? t('batch.listedDone', { at, ...counts })
                  : t('batch.listed', { at, chosen: counts.chosen, stage: t(`batch.stage.${stage}`) })}
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
