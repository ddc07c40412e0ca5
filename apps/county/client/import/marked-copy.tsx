import { ErrorNotice } from '@mingce/ui/error-notice'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { t } from '../words.ts'
import type { Preview } from './preview.ts'
import { markedCopyOf } from './send-file.ts'

/** Takes the file back with its doubts marked, for whoever would rather mend it in WPS or Excel. */
export function MarkedCopy({ file, preview }: { readonly file: File; readonly preview: Preview }) {
  const how = { choices: preview.columnsBy.choices, heading: preview.heading ?? undefined }
  const take = useMutation({
    mutationFn: () => markedCopyOf(file, how),
    onSuccess: (copy) => save(copy, t('import.markedName', { name: file.name.replace(/\.[^.]*$/, '') })),
  })
  return (
    <>
      <ErrorNotice error={take.error} />
      <Button size="small" loading={take.isPending} onClick={() => take.mutate()}>
        {t('import.takeMarked')}
      </Button>
    </>
  )
}

function save(copy: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(copy)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000) // ms; a slow disk still gets all of it
}
