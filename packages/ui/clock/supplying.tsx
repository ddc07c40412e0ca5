import { largestEvidence, largestOnItem, mostOnItem } from '@mingce/domain/catalog/evidence-limits'
import { useId, useState } from 'react'
import { newKey } from '../command-key.ts'
import { evidenceAccepted } from '../evidence/accepted.ts'
import { fileSize } from '../evidence/file-size.ts'
import { clockText as text } from '../words/clock.ts'
import { SaidForm } from './said-form.tsx'

/** A file that goes with an answer, under the id that was chosen for it: sent again it is the same. */
export type Supplement = { readonly attachment: string; readonly file: File }

type SupplyingProps = {
  readonly answer: (said: string, files: readonly Supplement[]) => Promise<unknown>
  readonly busy: boolean
}

/** The answer to a request for material: in words, and with the files that are chosen. */
export function Supplying({ answer, busy }: SupplyingProps) {
  const id = useId()
  const [files, setFiles] = useState<readonly Supplement[]>([])
  const [isTooMuch, setTooMuch] = useState(false)
  const send = async (said: string) => {
    const receipt = await answer(said, files)
    if (receipt) setFiles([])
    return receipt
  }
  const choose = (chosen: readonly File[]) => {
    const all = [...files, ...chosen.map((file) => ({ attachment: newKey(), file }))]
    const fits = isWithinLimits(all)
    setTooMuch(!fits)
    if (fits) setFiles(all)
  }
  return (
    <SaidForm
      label={text('answer.label')}
      busy={busy}
      acts={[{ key: 'answer-correction', label: text('answer.act'), primary: true, send }]}
    >
      <label htmlFor={id}>{text('answer.files')}</label>
      <input
        id={id}
        type="file"
        multiple
        accept={evidenceAccepted}
        disabled={busy}
        onChange={({ target }) => {
          choose([...(target.files ?? [])])
          target.value = ''
        }}
      />
      {isTooMuch && <span role="alert">{text('answer.filesUnfit')}</span>}
      <ul className="clock-files">
        {files.map(({ attachment, file }) => (
          <li key={attachment}>
            {file.name} {fileSize(file.size)}{' '}
            <button type="button" onClick={() => setFiles(files.filter((each) => each.attachment !== attachment))}>
              {text('answer.fileAway')}
            </button>
          </li>
        ))}
      </ul>
    </SaidForm>
  )
}

function isWithinLimits(files: readonly Supplement[]): boolean {
  const sum = files.reduce((all, { file }) => all + file.size, 0)
  return files.length <= mostOnItem && sum <= largestOnItem && files.every(({ file }) => file.size <= largestEvidence)
}
