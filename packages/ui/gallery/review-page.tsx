import { useState } from 'react'
import { DecisionBar } from '../decision-bar.tsx'
import { DueLight } from '../due-light.tsx'
import { ItemDiff } from '../item-diff.tsx'
import { Page } from '../page.tsx'
import { StatusTag } from '../status-tag.tsx'
import { item } from '../test-items.ts'

const before = item()
const after = item({
  contentElements: ['义务教育学校招生范围', '学区划分及学区地图', '入学条件', '报名时间、地点、方式'],
  legalBases: ['《中华人民共和国政府信息公开条例》（国务院令第711号）', '《中华人民共和国义务教育法》'],
  disclosureTimeLimit: {
    raw: '信息形成或者变更之日起5个工作日内',
    trigger: 'created_or_changed',
    amount: 5,
    unit: 'working_day',
  },
  disclosingBody: '青白江区教育局 ',
  channels: ['gov_website', 'notice_board', 'targeted_push'],
  audiences: ['specific_group'],
  audienceNote: '适龄儿童、少年及其监护人',
})

export function ReviewPage() {
  const [done, setDone] = useState<string[]>([])
  const act = (label: string) => async (reason: string) => {
    await new Promise((settle) => setTimeout(settle, 600))
    setDone([...done, `${label}：${reason}`])
    return {}
  }
  return (
    <Page
      title="青白江区 标准目录"
      path={[{ label: '待办', to: '/' }]}
      about={
        <>
          <StatusTag status="under_review" note="第2稿" /> <DueLight dueDate="2021-10-18" />
        </>
      }
      footer={
        <DecisionBar
          facts="需复核 5 项：4 已看，1 未看"
          checks={[
            { met: true, label: '四眼' },
            { met: true, label: '必改已清' },
            { met: false, label: '“招生计划”还没有审核意见', jump: () => setDone([...done, '跳到招生计划']) },
          ]}
          actions={[
            { key: 'return', label: '退回', run: act('退回'), tone: 'danger', needsReason: true },
            { key: 'approve', label: '审定通过', run: act('审定通过'), tone: 'primary', needsChecks: true },
          ]}
          more={[
            { key: 'reject', label: '不予通过', run: act('不予通过'), blocked: '本轮次文件未规定', tone: 'danger' },
            { key: 'recall', label: '收回', run: act('收回'), confirm: '将收回对 37 项的审定。' },
          ]}
          busy={false}
          templates={['公开时限过长，请按标准指引压缩。', '公开依据不全，请补充现行有效的法律法规名称和条款。']}
          draftKey="gallery"
        />
      }
    >
      <p>{done.join('；')}</p>
      <ItemDiff before={before} after={after} beforeLabel="上次审定稿 v6" />
      <br />
      <ItemDiff before={after} after={after} beforeLabel="标准指引" />
      <br />
      <ItemDiff before={null} after={item({ channels: [], legalBases: [] })} beforeLabel="上次审定稿 v6" />
    </Page>
  )
}
