import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { say } from '@mingce/ui/words/language'
import { postWords } from '@mingce/ui/words/posts'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Space, Spin } from 'antd'
import { useState } from 'react'
import { HandoverSheet } from '../handover/handover-sheet.tsx'
import { type CountyPost, handoverQuestion } from '../questions.ts'
import { t } from '../words.ts'

const posts = ['drafter', 'checker', 'leader'] as const
const path = [{ label: t('workbench.title'), to: '/' }]

/** 交接单: what whoever takes over one of the county's posts finds on its desk, to be printed and signed. */
export function HandoverScreen() {
  const { role } = usePerson()
  const [post, setPost] = useState<CountyPost>(posts.find((each) => each === role) ?? 'drafter')
  const handover = useQuery(handoverQuestion(post))
  const choice = (
    <Space>
      <Segmented<CountyPost>
        aria-label={t('handover.post')}
        value={post}
        onChange={setPost}
        options={posts.map((value) => ({ value, label: say(postWords[value]) }))}
      />
      <Button type="primary" disabled={!handover.data} onClick={() => window.print()}>
        {t('handover.print')}
      </Button>
    </Space>
  )
  return (
    <Page title={t('handover.title')} path={path} actions={choice}>
      <ErrorNotice error={handover.error} retry={() => handover.refetch()} />
      {handover.isPending && <Spin />}
      {handover.data && <HandoverSheet post={post} handover={handover.data} />}
    </Page>
  )
}
