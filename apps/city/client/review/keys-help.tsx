import { Modal } from 'antd'
import { t } from '../words.ts'
import './keys-help.css'

const keys = [
  ...(['j', 'n', 'o', 'x', 'm', 'brackets', 'd', 'v', 'c', 's'] as const),
  ...(['a', 'r', 'send', 'undo', 'f', 'search', 'u', 'gw', 'help'] as const),
]

/** Every key of the review desk. */
export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal open={open} title={t('keys.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <dl className="keys-help">
        {keys.map((key) => (
          <div key={key}>
            <dt>{t(`keys.${key}`)}</dt>
            <dd>{t(`keys.${key}Does`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
