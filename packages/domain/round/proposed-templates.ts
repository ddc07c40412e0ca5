import type { SectionTemplate } from './section-template.ts'

/**
 * Templates of the two documents, to begin from where no earlier round has any. The notice of 2021-09-10 prescribes none; the sections follow what
 * its clauses 三（三）, 三（五） and 四（六）–（八） ask for, and are ours. The province changes them in each round as it sees fit.
 */
export const proposedTemplates: readonly SectionTemplate[] = [
  {
    kind: 'implementation_plan',
    sections: [
      {
        ...{ id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a01', title: '工作基础与目标', required: true },
        guidance: '现有目录和公开工作的基础，本轮要达到的目标。',
        prefill: ['bureau', 'clauses', 'catalog_counts', 'guide_coverage'],
      },
      {
        ...{ id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a02', title: '工作重点与措施', required: true },
        guidance: '结合本地实际写明重点，不重复上级文件的文字。',
        prefill: [],
      },
      {
        ...{ id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a03', title: '进度安排', required: true },
        guidance: '分阶段写明完成时间，工作总结将逐项对照。',
        prefill: ['dates'],
      },
      {
        ...{ id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a04', title: '组织保障', required: true },
        guidance: '承担机构、专人岗位和培训安排；只写岗位，不写个人。',
        prefill: ['posts'],
      },
    ],
  },
  {
    kind: 'work_summary',
    sections: [
      {
        ...{ id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1b01', title: '工作开展情况', required: true },
        guidance: '对照实施方案逐项说明完成情况。',
        prefill: ['plan_milestones', 'review_course', 'consultations', 'guidance'],
      },
      {
        ...{ id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1b02', title: '目录编制与公开成效', required: true },
        guidance: '',
        prefill: ['catalog_counts', 'catalog_changes', 'improvements', 'publications'],
      },
      {
        ...{ id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1b03', title: '亮点与经验', required: true },
        guidance: '可供其他县（市、区）借鉴的做法。',
        prefill: ['opinions'],
      },
      {
        ...{ id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1b04', title: '问题与下一步打算', required: false },
        guidance: '',
        prefill: [],
      },
    ],
  },
]
