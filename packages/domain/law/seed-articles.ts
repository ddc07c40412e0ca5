import type { ArticleEntry } from './article-events.ts'

const published = '《政府信息公开条例》（2019年修订）网上所见文本，概括成自己的话'
const unseenSource = '没有见到条文，凭一般了解概括'
const notCompared = '概括，未与公布文本逐字核对'

type Gist = readonly [article: string, text: string, over?: Partial<ArticleEntry>]

const gists: readonly Gist[] = [
  [
    '3',
    '国务院办公厅主管全国的政府信息公开工作；县级以上地方政府的办公厅（室）主管本地区的工作；实行垂直领导的部门，由它自己的办公厅（室）主管。',
  ],
  ['10', '谁制作谁公开；从公民、法人取得而保存下来的，由保存的机关公开；几个机关共同制作的，由牵头的机关公开。'],
  ['11', '涉及其他机关的，先协商、确认；按规定要经批准的，批准之后才公开。'],
  [
    '12',
    '公开目录写明索引、名称、内容概述和生成日期；公开指南和目录要及时更新。',
    { doubt: `${notCompared}；由各机关自己编制、公布指南和目录的部分没有见到条文` },
  ],
  ['14', '国家秘密、法律法规禁止公开的，以及公开后可能危及安全、影响稳定的信息，不公开。'],
  [
    '15',
    '涉及商业秘密、个人隐私，公开会损害第三方的信息，不公开。',
    { doubt: `${notCompared}；条文只见到一部分，例外情形没有概括` },
  ],
  [
    '16',
    '机关的内部事务信息，以及讨论记录、草稿一类的过程性信息，可以不公开。',
    { source: unseenSource, doubt: '没有见到条文，引用之前必须核对' },
  ],
  [
    '17',
    '公开之前要审查，程序和责任要明确；按保密方面的法律审查；不能确定能否公开的，报主管部门或者保密部门确定。',
    { doubt: `${notCompared}；前两句没有见到条文` },
  ],
  ['18', '没有公开的信息要定期重新评估，情况变化、可以公开的，予以公开。'],
  ['19', '涉及公众利益、需要公众广泛知晓或者需要公众参与决策的信息，主动公开。'],
  [
    '20',
    '列举应当主动公开的信息；其中第（十一）项包括教育方面的政策、措施及其实施情况。',
    { doubt: `${notCompared}；只概括了第（十一）项中与教育有关的部分` },
  ],
  ['26', '主动公开的，自信息形成或者变更之日起20个工作日内公开；法律、法规对期限另有规定的，从其规定。'],
  ['46', '各级政府建立政府信息公开工作的考核、社会评议和责任追究制度，定期考核、评议。'],
  [
    '47',
    '主管部门日常指导和监督检查；没有按要求开展工作的，督促整改或者通报批评，需要追究责任的提出处理建议；公众可以举报，查实的要督促改正。',
  ],
  ['48', '主管部门对公开工作人员定期培训。'],
  ['49', '部门每年1月31日前向主管部门提交年度报告并向社会公布；县级以上主管部门每年3月31日前公布本级年度报告。'],
  ['50', '规定年度报告要写哪些内容。', { doubt: `${notCompared}；各项内容没有逐一概括` }],
]

/**
 * What is known of the articles of the Regulation (政府信息公开条例), by the law's id. Each is a gist in our own words and none a text of
 * the law: no official text was at hand, and where not even a published copy was seen the doubt says so.
 *
 * Source: published copies of Decree 711, read for these articles.
 */
export const seedArticles: readonly { readonly id: string; readonly entry: ArticleEntry }[] = gists.map(
  ([article, text, over]) => ({
    id: 'gir_2019',
    entry: { article, from: null, wording: 'gist', text, source: published, doubt: notCompared, ...over },
  }),
)
