import type { DisclosureOutcome } from '@mingce/domain/submission/events'
import type { SuggestedValue } from '@mingce/domain/submission/remarks/suggested-value'

// What the demo's posts write. Made up, all of it.

export const mayDisclose: readonly [DisclosureOutcome, string] = [
  'may_disclose',
  '经公开审查，不涉及国家秘密、商业秘密和个人隐私，可以公开。',
]

export const referUpward: readonly [DisclosureOutcome, string] = [
  'refer_upward',
  '个别事项可否公开尚无把握，先请县政务公开主管部门研究。',
]

export const referred = '其中的校舍平面布局能否公开没有把握，报请保密行政管理部门确定。'

export const ruled = '经研究，不属于国家秘密，可以公开。'

export const checked = [
  '内审通过：八要素齐全，公开依据已逐条核对。',
  '内审通过：与本单位权责清单核对一致。',
  '内审通过，同意报送。',
]

export const checkedBack = [
  '内审退回：部分事项缺公开时限或公开渠道，请补齐后再提请内审。',
  '内审退回：公开内容与指引文字一致的较多，请结合本地实际细化。',
  '内审退回：公开依据名称不规范，请逐条核对。',
]

export const corrected = '录入网站时事项名称多了“（试行）”，现改回审定稿的名称。'

export const publicationWithdrawn = '误将未排版的表格发布到网站，撤销后重新公布。'

export const mustFix = [
  { element: 'legalBases', text: '公开依据请写明文件全称，并与现行有效文本核对。' },
  { element: 'contentElements', text: '公开内容与事项名称不符，请逐项列明。' },
  { element: 'channels', text: '仅列政府网站，乡镇学校家长不易查到，请至少补充一种线下渠道。' },
]

export const wrongLaw = '公开依据名称疑在复制时被改动，查无此文件，请更正。'

const tenWorkingDays: SuggestedValue = {
  of: 'disclosureTimeLimit',
  disclosureTimeLimit: {
    raw: '信息形成或者变更之日起10个工作日内',
    trigger: 'created_or_changed',
    amount: 10,
    unit: 'working_day',
  },
}

export const advice = [
  {
    element: 'disclosureTimeLimit',
    text: '建议结合本地实际缩短公开时限。',
    suggestedValue: tenWorkingDays,
  },
  { element: 'contentElements', text: '建议增加办理流程图，方便群众看懂。' },
]

export const questions = [
  { element: 'audiences', text: '该事项是否只面向部分家长？请说明公开对象的考虑。' },
  { element: 'disclosingBody', text: '该事项由教育局公开还是由学校公开？请说明。' },
] as const

export const contact = '咨询方式（办公电话）'

export const openingHours = { element: 'contentElements', text: '建议写明咨询电话和办公时间。' } as const

export const noted = '该县首次报送这一项，审定前请再看一遍依据。'

export const askedAgain = '修改后仍未写明具体条款，请继续补充。'

export const answerToQuestion = '面向全体家长，公开对象按全社会填写。'

export const answers = ['已按意见修改，请复核。', '已核对现行文本并更正。', '已补充，谢谢指正。']

export const sentBack = [
  '个别事项需修改，其余事项同意，请按意见修改后重新报送。',
  '请按批注逐条修改，未涉及的事项无需改动。',
]

export const itemBack = ['公开依据需更正。', '公开内容过于笼统，请细化。', '公开渠道需补充。']

export const changed = '缩短公开时限，其余同意。'

export const settled = [
  '经审定，同意。',
  '经审定，目录要素齐全、切合本地实际，同意。',
  '同意，请尽快在县政府网站公布。',
]

export const withdrawn = ['报送后发现附表有误，撤回修改。', '领导要求补充内容，撤回后重新报送。']

export const recalled = ['发现一处公开依据待核实，收回审定意见。', '审定意见中事项数有误，收回重新办理。']

export const returnRecalled = '退回意见发送有误，收回继续审核。'

export const rejected = '所报目录与本级权责清单不符，经沟通未能修改，不予通过，请另行编制。'

export const declined = '本地办理环节较多，暂无法在该时限内公开，仍按原时限。'

export const retired = '事项已并入其他事项一并公开。'

/** 本地化说明. */
export const localNotes = [
  '法律名称全省一致，与指引相同；年份按现行文本核对。',
  '本县规范性文件数量少，按指引文字列出，逐件附目录链接。',
]
export const renamed = '与权责清单、公共服务事项清单的名称一致。'

export const merged = '两项内容重复，合并后一并公开，便于群众查找。'

export const split = '办理指南更新频繁，单列为一项，分别公开。'

export const restored = '经与权责清单核对，此项仍由教育部门负责，恢复单列。'

export const misplaced = '传错了文件。'
export const paperWrong = '漏登了一个县（市、区）。'

export const exceptions = {
  missing: '该县尚未报送，已督促。',
  late: '该县报送较晚，尚在审核，审定后补报。',
  returned: '该县材料退回修改，完成后补报。',
  pilot: '该县为先行县，目录随先行县轮次报送。',
} as const

export const received = ['收悉。', '收悉，材料齐全。', '收悉，请督促补报县尽快完成。']

/** By the section of the proposed template that each answers. */
export const planParts: readonly (readonly [section: string, text: string])[] = [
  [
    '工作基础与目标',
    '2021年年底前，完成{place}义务教育领域基层政务公开标准目录的修改完善，目录内事项全部在县政府网站公开，重点事项在学校公示栏同步公开。',
  ],
  [
    '工作重点与措施',
    '对照标准指引和本级权责清单、公共服务事项清单，逐项梳理公开事项；实地走访{visits}所学校，征求家长和学校意见；对公开时限、公开渠道逐项提出本地要求。\n| 对象 | 方式 | 数量 |\n| 学校 | 实地走访 | {visits}所 |\n| 工作人员 | 培训 | {trainings}次 |',
  ],
  ['进度安排', '{first}前完成事项梳理，{second}前完成目录初稿并内审，年底前形成工作总结。\n{milestones}'],
  [
    '组织保障',
    '由{bureau}办公室牵头、各股室配合，明确经办岗位、审核岗位和负责岗位；年内开展政务公开培训{trainings}次。',
  ],
]

export const planBack = '时间安排未与通知要求衔接，请明确各阶段完成日期。'

export const borrowingDropped = '已按本地实际重新编写，不再标注来源。'

export const lawProposalKept = '（演示）暂不改引。'
export const lawProposalDeclined = '（演示）本事项沿用印发时的依据，待省厅统一明确后再改引。'

// 亮点库. Made up for the demo, and every note says so.
export const recommendationTakenBack = '（演示）公布页还要完善，完善后再推荐。'
export const notTakenIn = '（演示）亮点库已有同类事例，暂不收入。'
export const removedFromLibrary = '（演示）已有写得更好的事例，移出。'
