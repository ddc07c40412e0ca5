import { Spin } from 'antd'
import { t } from './words/t.ts'

/** Stands where a page will be. */
export function Loading() {
  return (
    <div className="loading" role="status">
      <Spin />
      {t('loading')}
    </div>
  )
}
