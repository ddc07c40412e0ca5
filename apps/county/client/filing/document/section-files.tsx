import { BringEvidence } from '@mingce/ui/evidence/bring-evidence'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { RemoveFile } from '@mingce/ui/evidence/remove-file'
import { usePerson } from '@mingce/ui/person'
import { useAct } from '../../act.ts'
import { api } from '../../api.ts'
import type { FilingName } from '../../questions.ts'
import { t } from '../../words.ts'
import type { FilingDesk } from '../desk.ts'

type SectionFilesProps = { readonly desk: FilingDesk; readonly section: string; readonly canWrite: boolean }

/** The files that go with a section of a plan or summary. */
export function SectionFiles({ desk: { filing, sheet }, section, canWrite }: SectionFilesProps) {
  const { authority: division } = usePerson()
  const part = sheet?.parts.find((each) => each.part === section)
  const lines = (part?.files ?? []).map((file) => ({ ...file, division, item: section }))
  if (!canWrite && lines.length === 0) return null
  const heading = `files-${section}`
  const { round, kind, n } = filing
  return (
    <section className="item-evidence" aria-labelledby={heading}>
      <h2 id={heading}>
        {t('files.title')} <small>{t('evidence.count', { count: lines.length })}</small>
      </h2>
      {lines.length > 0 && (
        <EvidenceList
          title={t('files.title')}
          lines={lines}
          names={sheet?.names ?? {}}
          {...(canWrite && {
            actions: ({ attachment, name }) => <RemoveSectionFile {...{ filing, attachment, name }} />,
          })}
        />
      )}
      {canWrite && part && (
        <BringEvidence to={{ section, round, kind, n: String(n) }} hint={t('files.hint')} takesPasted={false} />
      )}
      {canWrite && !part && <p className="evidence-facts">{t('files.afterSaving')}</p>}
    </section>
  )
}

type RemoveProps = { readonly filing: FilingName; readonly attachment: string; readonly name: string }

function RemoveSectionFile({ filing, ...file }: RemoveProps) {
  const remove = useAct(api.filing.removeFile.mutate, t('evidence.removeDone'))
  const run = (said: { readonly attachment: string; readonly reason: string }) => remove.run({ filing, ...said })
  return <RemoveFile {...file} remove={{ ...remove, run }} keeps={t('evidence.removeKeeps')} />
}
