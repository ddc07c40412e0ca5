import { Alert } from 'antd'
import { Link } from 'react-router'
import { upgradeText as text } from '../words/guide-upgrade.ts'
import { useUpgradeWaiting } from './use-upgrade-waiting.ts'
import './law-changes.css'

/** "指引有新版：12 项建议待看", while there are any. */
export function GuideUpgradeStrip() {
  const count = useUpgradeWaiting()
  if (count === 0) return null
  const look = <Link to="/catalog/guide-upgrade">{text('look')}</Link>
  return <Alert className="law-changed" type="info" showIcon title={text('strip', { count })} action={look} />
}
