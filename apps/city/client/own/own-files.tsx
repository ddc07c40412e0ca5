import type { DocumentKind } from '@mingce/domain/round/section-template'
import { useAct } from '@mingce/ui/act'
import { BringEvidence } from '@mingce/ui/evidence/bring-evidence'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { RemoveFile } from '@mingce/ui/evidence/remove-file'
import { usePerson } from '@mingce/ui/person'
import { api } from '../api.ts'
import type { PackageOpened } from '../questions.ts'
import { t } from '../words.ts'
import { filesOf, type OwnDraft } from './own-part.ts'

type OwnFilesProps = {
  readonly own: OwnDraft | undefined
  readonly section: string
  readonly names: PackageOpened['names']
  /** Which document it is written in; left out where it is read. */
  readonly writing?: OwnDocument
}

type OwnDocument = { readonly round: string; readonly kind: DocumentKind }

/** The files that go with a section of the city's own plan or summary. */
export function OwnFiles({ own, section, names, writing }: OwnFilesProps) {
  const { authority: division } = usePerson()
  const lines = filesOf(own, section).map((file) => ({ ...file, division, item: section }))
  if (!writing && lines.length === 0) return null
  const heading = `files-${section}`
  const isSaved = own?.sections.some((each) => each.section === section)
  return (
    <section className="own-files" aria-labelledby={heading}>
      <h3 id={heading}>
        {t('own.files')} <small>{t('own.filesCount', { count: lines.length })}</small>
      </h3>
      {lines.length > 0 && (
        <EvidenceList
          title={t('own.files')}
          lines={lines}
          names={names}
          {...(writing && { actions: ({ attachment, name }) => <RemoveOwn {...{ writing, attachment, name }} /> })}
        />
      )}
      {writing && isSaved && (
        <BringEvidence to={{ section, ...writing }} hint={t('own.filesHint')} takesPasted={false} />
      )}
      {writing && !isSaved && <p>{t('own.filesAfterSaving')}</p>}
    </section>
  )
}

type RemoveProps = { readonly writing: OwnDocument; readonly attachment: string; readonly name: string }

function RemoveOwn({ writing, ...file }: RemoveProps) {
  const remove = useAct(api.package.own.removeFile.mutate, t('own.fileRemoved'))
  const run = (said: { readonly attachment: string; readonly reason: string }) => remove.run({ ...writing, ...said })
  return <RemoveFile {...file} remove={{ ...remove, run }} keeps={t('own.fileKept')} />
}
