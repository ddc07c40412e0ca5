import { usePostFor } from '@mingce/ui/absence/standing-in'
import { newKey } from '@mingce/ui/command-key'
import { Button } from 'antd'
import { useState } from 'react'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { Comments } from './comments.tsx'
import { type FilingDesk, isPreparing } from './desk.ts'
import { NewSection } from './new-section.tsx'
import { SectionEditor } from './section-editor.tsx'
import './revisions.css'

/** A plan or a summary, section by section: the drafter writes it while it is on the county's desk, all others read. */
export function Sections({ desk }: { readonly desk: FilingDesk }) {
  const [adding, setAdding] = useState<string>()
  const parts = desk.sheet?.parts ?? []
  const canWrite = usePostFor('drafter') !== undefined && isPreparing(desk)
  return (
    <>
      {parts.length === 0 && adding === undefined && <p className="empty">{t('sections.none')}</p>}
      {parts.map((part) =>
        canWrite ? (
          <section key={part.part} className="revise">
            <SectionEditor desk={desk} part={part} />
          </section>
        ) : (
          <Reading key={part.part} desk={desk} part={part} />
        ),
      )}
      {adding !== undefined && (
        <section key={adding} className="revise">
          <NewSection desk={desk} section={adding} close={() => setAdding(undefined)} />
        </section>
      )}
      {canWrite && adding === undefined && (
        <Button type="dashed" onClick={() => setAdding(newKey())}>
          {t('sections.add')}
        </Button>
      )}
    </>
  )
}

function Reading({ desk, part }: { readonly desk: FilingDesk; readonly part: FilingPart }) {
  return (
    <section className="revise">
      <h2>{part.heading}</h2>
      <div className="section-text">{part.text}</div>
      <Comments desk={desk} comments={desk.sheet?.comments.filter((each) => each.part === part.part) ?? []} />
    </section>
  )
}
