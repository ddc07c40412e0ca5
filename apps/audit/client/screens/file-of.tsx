import { divisionOf } from '@mingce/domain/streams'
import { t } from '../words.ts'

type FileOfProps = { readonly stream: string; readonly type: string; readonly payload: string }

const ofFiles: ReadonlySet<string> = new Set([
  'SectionFileAttached',
  'SectionFileRemoved',
  'CityFileAttached',
  'CityFileRemoved',
])

/** The file that an event brought to a section or took away, to be downloaded; nothing for any other event. What is taken is in the access log. */
export function FileOf({ stream, type, payload }: FileOfProps) {
  if (!ofFiles.has(type)) return null
  const { attachment, name } = JSON.parse(payload) as { readonly attachment: string; readonly name?: string }
  return (
    <section>
      <h3>{t('replay.file')}</h3>
      <p>
        <a href={`/api/evidence/${divisionOf(stream)}/${attachment}`} download={name ?? true}>
          {name ?? t('replay.fileRemoved')}
        </a>
      </p>
    </section>
  )
}
