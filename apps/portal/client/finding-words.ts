import { bureauName, parseDivision } from '@mingce/domain/authority/division'
import type { PostRole } from '@mingce/domain/authority/post'
import { eventWords } from '@mingce/ui/words/events'
import { postWords } from '@mingce/ui/words/posts'
import type { Checked, Finding, Refused, ToldEntry } from './finding.ts'

/** A finding as a reader is told it. */
export type Told = {
  readonly tone: 'good' | 'bad' | 'odd'
  readonly title: string
  readonly sentence: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly shows: readonly string[]
  readonly showsNot: readonly string[]
  /** The entry word for word. */
  readonly original?: string
}

export function toldOf(finding: Finding): Told {
  switch (finding.kind) {
    case 'stands':
      return stands(finding)
    case 'true':
      return isTrue(finding)
    case 'refused':
      return refused(finding.why, finding.values ?? {})
  }
}

function stands({ position, now }: Finding & { readonly kind: 'stands' }): Told {
  return {
    ...{ tone: 'good', title: '核验通过' },
    sentence: `账本第 ${position} 条记录与二维码所指的是同一条，没有被改动或删除。`,
    facts: [['回执编号', `${position}`], ...factsOf(now, '今天的账本')],
    shows: [`这条记录就在账本第 ${position} 号位置，逐字未变。`, ...signedWords(now)],
    showsNot: ['二维码里没有记录的内容，不能用它核对回执上印的文字；要连同内容核对，请在下面选择回执文件。', ...always],
  }
}

function isTrue({ position, entry, before, now }: Finding & { readonly kind: 'true' }): Told {
  const since =
    before.size === now.size
      ? '这份回执就出自今天的账本。'
      : `签发这份回执时账本有 ${before.size} 条记录，今天有 ${now.size} 条：此前的历史没有被改写，只是向后增加。`
  return {
    ...{ tone: 'good', title: '核验通过' },
    sentence: `回执真实：账本第 ${position} 条记录是${placeOf(entry)}${postOf(entry)}的“${eventWords(entry.type)}”，逐字未变。`,
    facts: [
      ['回执编号', `${position}`],
      ['办理动作', eventWords(entry.type)],
      ['办理时间', `${beijingTime(Date.parse(entry.recordedAt))}（北京时间）`],
      ['办理单位和岗位', `${placeOf(entry)} ${postOf(entry)}`],
      ['账本记录', `${entry.stream}，第 ${entry.version} 条`],
      ...factsOf(before, '签发时的账本'),
      ...(entry.synthetic ? ([['说明', '演示数据，所载办理情况为编造']] as const) : []),
    ],
    shows: ['记录原文、位置与签名的检查点一致。', since, ...signedWords(before)],
    showsNot: always,
    original: entry.text,
  }
}

function factsOf({ origin, size, cosignatures }: Checked, name: string): readonly (readonly [string, string])[] {
  return [
    [name, `${origin}，共 ${size} 条记录`],
    ['见证方', witnessesOf(cosignatures)],
  ]
}

/** "县级、市级、省级": the apps' own witnesses by their level, whoever else by their full name. */
function witnessesOf(cosignatures: Checked['cosignatures']): string {
  if (cosignatures.length === 0) return '尚无会签'
  return cosignatures.map(({ name }) => witnessNames[name.slice(name.lastIndexOf('/') + 1)] ?? name).join('、')
}

const witnessNames: Readonly<Record<string, string>> = { county: '县级', city: '市级', province: '省级', audit: '审计' }

function signedWords({ cosignatures }: Checked): readonly string[] {
  if (cosignatures.length === 0) return ['检查点由账本的密钥签名。']
  return [
    `检查点由账本的密钥签名，并有 ${cosignatures.length} 个见证方会签：要不露痕迹地改写历史，须连同这些见证方一起作假。`,
  ]
}

const always = [
  '记录所述是否属实，不在核验之列。',
  '公钥也取自本站；不信任本站的，请用另行保存的公钥和离线核验程序。',
] as const

function refused(why: Refused, values: Readonly<Record<string, string>>): Told {
  const [tone, title, sentence] = refusals[why]
  const filled = sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return { tone, title, sentence: filled, facts: [], shows: [], showsNot: [] }
}

const refusals: Readonly<Record<Refused, readonly [Told['tone'], string, string]>> = {
  LINK_INCOMPLETE: ['odd', '无法核验', '二维码中的地址不完整，请重新扫描，或在下面选择回执文件。'],
  UNREACHABLE: ['odd', '无法核验', '没有取到账本的检查点或散列，请检查网络，过几分钟再试。'],
  NOTHING_SEALED: ['odd', '无法核验', '本站的账本还没有封存过任何记录，请过几分钟再试。'],
  LOG_UNSIGNED: ['bad', '账本有误', '本站给出的检查点没有账本密钥的正确签名，请不要采信，并告知教育厅审计人员。'],
  TILES_DIFFER: ['bad', '账本有误', '本站给出的散列与签名的检查点对不上，请不要采信，并告知教育厅审计人员。'],
  NOT_SEALED: [
    'bad',
    '核验不通过',
    '账本共 {size} 条记录，没有第 {position} 条：回执不是本站账本的，或账本被截短了，请保留回执并告知教育厅审计人员。',
  ],
  OTHER_ENTRY: [
    'bad',
    '核验不通过',
    '账本第 {position} 条记录不是二维码所指的那一条：回执不真实，或账本被改动过，请保留回执并告知教育厅审计人员。',
  ],
  TOO_LARGE: ['odd', '无法核验', '文件过大，不是回执：回执只有几千字节。'],
  NO_RECEIPT: ['odd', '无法核验', '这不是回执文件，请选择以 .tlog-proof 结尾的文件。'],
  CUT_OFF: ['odd', '无法核验', '回执文件不完整，可能在保存或粘贴时被截断，请重新下载后再试。'],
  NO_ENTRY: ['odd', '无法核验', '回执里没有记录原文（extra 行），不能单独核验。'],
  FOREIGN_LOG: ['bad', '核验不通过', '这份回执出自另一本账本（{origin}），不是本站的，请到签发它的网站核验。'],
  UNSIGNED: ['bad', '核验不通过', '回执中检查点的签名不是本站账本密钥所签：回执被改动过，或是伪造的。'],
  WITNESS_WRONG: ['bad', '核验不通过', '回执中见证方 {by} 的会签与检查点不符：回执被改动过。'],
  ALTERED: ['bad', '核验不通过', '回执中的记录、位置或证明被改动过，与签名的检查点对不上。'],
  SHORTER: [
    'bad',
    '账本有误',
    '签发回执时账本有 {before} 条记录，今天只有 {now} 条：账本被截短了，请保留回执并告知教育厅审计人员。',
  ],
  REWRITTEN: [
    'bad',
    '账本有误',
    '回执签名无误，但今天的账本（{now} 条）不是从签发时（{before} 条）延续下来的：历史被改写过，请保留回执并告知教育厅审计人员。',
  ],
}

function postOf({ post }: ToldEntry): string {
  return post in postWords ? postWords[post as PostRole].zh : post
}

function placeOf({ authority }: ToldEntry): string {
  try {
    return bureauName(parseDivision(authority))
  } catch {
    return authority
  }
}

/** "2021-09-13 09:00": eight hours ahead of UTC, without daylight saving. */
function beijingTime(instant: number): string {
  return Number.isNaN(instant) ? '' : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
