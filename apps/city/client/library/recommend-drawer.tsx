import { parseDivision } from '@mingce/domain/authority/division'
import type { Direction } from '@mingce/domain/improvement/item-improvement'
import { useAct } from '@mingce/ui/act'
import { ItemView } from '@mingce/ui/item-view'
import { FirstWithin, Gains, nameIn } from '@mingce/ui/library/candidate-card'
import { computedImprovements } from '@mingce/ui/library/computed-improvements'
import { ImprovementBoxes } from '@mingce/ui/library/improvement-boxes'
import type { Practice } from '@mingce/ui/library/practice'
import { PracticeMoved, useSeenPractice } from '@mingce/ui/library/seen-practice'
import { Notices } from '@mingce/ui/notices'
import { libraryText } from '@mingce/ui/words/library'
import { Button, Drawer, Form, Input } from 'antd'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import type { Candidate } from './questions.ts'

type Fields = { readonly reason: string; readonly improvements: Direction[] }
type DrawerProps = {
  readonly candidate: Candidate | undefined
  readonly practice: Practice | undefined
  readonly close: () => void
}

/** 推荐: why, and which improvements it shows, beside the published text and what was found of it. */
export function RecommendDrawer({ candidate, practice, close }: DrawerProps) {
  return (
    <Drawer
      size={720}
      open={candidate !== undefined}
      onClose={close}
      mask={{ closable: false }}
      destroyOnHidden
      title={candidate && text('recommendTitle', { name: nameIn(candidate) })}
    >
      {candidate && practice && (
        <Inside key={`${candidate.county}/${candidate.item}`} {...{ candidate, practice, close }} />
      )}
    </Drawer>
  )
}

type InsideProps = { readonly candidate: Candidate; readonly practice: Practice; readonly close: () => void }

function Inside({ candidate, practice, close }: InsideProps) {
  const { county, item, version, digest, gained, firstWithin } = candidate
  const known = useSeenPractice(practice)
  const { seen } = known.seen
  const recommend = useAct(api.library.recommend.mutate, text('recommended'), close)
  const send = ({ reason, improvements }: Fields) => {
    const about = { county: parseDivision(county), item, seen, version, digest }
    return recommend.run({ ...about, reason: reason.trim(), improvements })
  }
  return (
    <>
      <Notices of={[recommend]} />
      <PracticeMoved {...known} />
      <p>
        {text('found')} <FirstWithin days={firstWithin} />
      </p>
      <Gains gained={gained} />
      <Form<Fields>
        className="library-form"
        layout="vertical"
        initialValues={{ improvements: computedImprovements(candidate) }}
        onFinish={send}
      >
        <Form.Item
          name="improvements"
          label={libraryText('shown')}
          rules={[{ required: true, type: 'array', min: 1, message: libraryText('shownMissing') }]}
        >
          <ImprovementBoxes />
        </Form.Item>
        <Form.Item
          name="reason"
          label={libraryText('reason')}
          rules={[{ required: true, whitespace: true, message: libraryText('reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={recommend.busy}>
          {text('recommend')}
        </Button>
      </Form>
      <ItemView item={candidate.text} />
    </>
  )
}
