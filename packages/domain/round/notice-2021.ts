import type { Clause } from './clause.ts'

/**
 * What the notice of 2021-09-10 asks, clause by clause: numbers, days, who owes what to whom as the notice has them, the words shortened.
 *
 * Source: 四川省教育厅关于深化义务教育领域基层政务公开的通知, issued 2021-09-10, on the department's site since 2022-06-09. Its first annex, the list of
 * pilot counties, was not at hand. That each clause's duty is the city's, the county's or both is read from its wording.
 */
export const noticeClauses: readonly Clause[] = [
  {
    ...{
      id: 'goal-2021',
      number: '二（一）',
      date: '2021-12-31',
      owedBy: 'county',
      recipient: 'public',
      deliverable: null,
    },
    text: '2021年年底前，先行县结合本级政府权责清单和公共服务事项清单，修改完善标准目录，实行政务过程和结果全公开，率先完成标准化规范化工作任务。',
    duty: '率先完成标准化规范化工作任务',
  },
  {
    ...{
      id: 'goal-2023',
      number: '二（二）',
      date: '2023-12-31',
      owedBy: 'county',
      recipient: 'public',
      deliverable: null,
    },
    text: '2023年年底前，全省各县（市、区）基本建成本级义务教育领域基层政务公开标准体系。',
    duty: '基本建成标准体系',
  },
  {
    ...{ id: 'plan', number: '三（三）', date: '2021-09-20', owedBy: 'county_and_city', recipient: 'province' },
    deliverable: 'implementation_plan',
    text: '各市（州）明确工作重点，加强对本区域内先行县的工作指导，形成各地具体实施方案，于9月20日前报教育厅。',
    duty: '报送实施方案',
  },
  {
    ...{ id: 'catalog', number: '三（四）', date: '2021-10-20', owedBy: 'county', recipient: 'province' },
    deliverable: 'disclosure_catalog',
    text: '各先行县对政务公开事项进行跟踪评估、调整完善，形成符合自身实际的标准目录，至少包括名称、内容、依据、时限、主体、方式、渠道、公开对象等要素，避免“一刀切”，于10月20日前报教育厅。',
    duty: '报送标准目录',
  },
  {
    ...{ id: 'summary', number: '三（五）', date: '2021-12-20', owedBy: 'county', recipient: 'province' },
    deliverable: 'work_summary',
    text: '各先行县实地考察、反复调研，与所在市（州）及时交流，借鉴其他先行县的发展模式，突出亮点，形成工作总结，于12月20日前报教育厅。',
    duty: '报送工作总结',
  },
  {
    ...{
      id: 'organisation',
      number: '四（六）',
      date: null,
      owedBy: 'county_and_city',
      recipient: null,
      deliverable: null,
    },
    text: '按照各级职责任务加强督促指导，防止形式主义、官僚主义，结合实际编制完善好本地标准目录。',
    duty: '加强组织领导，防止形式主义',
  },
  {
    ...{ id: 'people', number: '四（七）', date: null, owedBy: 'county_and_city', recipient: null, deliverable: null },
    text: '明确人员岗位和职责，确保有机构承担、有专人负责；把政府信息公开条例、标准指引和本地标准目录纳入培训内容。',
    duty: '专人负责，开展培训',
  },
  {
    ...{ id: 'guidance', number: '四（八）', date: null, owedBy: 'city', recipient: 'county', deliverable: null },
    text: '先行县所在市教育行政部门对标准指引落实工作进行督促指导和跟踪评估，确保有序推进、取得实效。',
    duty: '督促指导和跟踪评估',
  },
  {
    ...{ id: 'filing', number: '四（八）', date: null, owedBy: 'city', recipient: 'province', deliverable: null },
    text: '先行县报送的实施方案、标准指引、工作总结，须经所在市（州）教育行政部门审定后，由市（州）统一上报教育厅。',
    duty: '审定后统一上报',
  },
]
