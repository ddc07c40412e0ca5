import type { GuideSheet } from '../../api.ts'
import { registerText as text } from '../../words/guide-register.ts'

/** Which file was read, and what is in doubt of it as a whole. */
export function FileFacts({ fileName, sheet }: { readonly fileName: string; readonly sheet: GuideSheet }) {
  const { title, rows, doubts, fileDigest } = sheet
  return (
    <>
      <p>
        <strong>{title ? `${fileName} · ${title}` : fileName}</strong>{' '}
        {text('read', { count: rows.length, digest: fileDigest.slice(0, 12) })}
      </p>
      <ul className="settings-about">
        {doubts
          .filter(({ at }) => at === null)
          .map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
      </ul>
    </>
  )
}
