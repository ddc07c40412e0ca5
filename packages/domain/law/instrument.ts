/** 法律, 行政法规, 部门规章, 地方性法规, 规范性文件; and national standards, which are cited but are no legal basis. */
export const lawKinds = [
  'law',
  'admin_regulation',
  'dept_rule',
  'local_regulation',
  'normative_doc',
  'standard',
] as const
export type LawKind = (typeof lawKinds)[number]

/** A law or document the registry knows. `source` is where we met it; `doubt` is what nobody has checked yet. */
export type Instrument = {
  readonly id: string
  readonly title: string | null
  readonly aliases: readonly string[]
  readonly docNumber: string | null
  readonly year: number | null
  readonly kind: LawKind
  readonly source: string
  readonly doubt: string | null
}

const unseen = '未见公布文本，文号与效力未核对'
const untitled = '手头没有名称，文号照来源所写'

const ofTheNotice: readonly Instrument[] = [
  instrument('gir_2019', '中华人民共和国政府信息公开条例', 'admin_regulation', {
    docNumber: '国务院令第711号',
    year: 2019,
    doubt: '许多网页仍引2007年的条文',
  }),
  instrument('gbf_2019_54', '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见', 'normative_doc', {
    docNumber: '国办发〔2019〕54号',
    year: 2019,
  }),
  instrument('jbth_2019_39', '教育部办公厅关于印发《义务教育领域基层政务公开标准指引》的通知', 'normative_doc', {
    aliases: ['义务教育领域基层政务公开标准指引'],
    docNumber: '教办厅函〔2019〕39号',
    year: 2019,
    doubt: '未见附件（标准指引本身）',
  }),
  instrument('cbh_2020_8', '四川省人民政府办公厅关于全面推进基层政务公开标准化规范化工作的通知', 'normative_doc', {
    docNumber: '川办函〔2020〕8号',
    year: 2020,
  }),
  instrument(
    'cbh_2021_57',
    '四川省人民政府办公厅关于印发深化政务公开促进基层政府治理能力提升工作方案的通知',
    'normative_doc',
    { docNumber: '川办函〔2021〕57号', year: 2021, doubt: '未见附件（试点县名单）' },
  ),
  instrument('gbgkbh_2019_61', null, 'normative_doc', { docNumber: '国办公开办函〔2019〕61号', year: 2019 }),
  instrument('gbgkbh_2021_30', null, 'normative_doc', { docNumber: '国办公开办函〔2021〕30号', year: 2021 }),
  instrument('gbt_37668', null, 'standard', { docNumber: 'GB/T37668-2019', year: 2019 }),
  instrument('gbt_9704', null, 'standard', { docNumber: 'GB/T9704' }),
  instrument('gbt_2260', null, 'standard', { docNumber: 'GB/T2260' }),
].map((each) => ({ ...each, source: '2021年9月10日通知及相关网页' }))

const ofTheGuide: readonly Instrument[] = [
  instrument('education', '中华人民共和国教育法', 'law'),
  instrument('compulsory_education', '中华人民共和国义务教育法', 'law'),
  instrument('private_education', '中华人民共和国民办教育促进法', 'law'),
  instrument('teachers', '中华人民共和国教师法', 'law'),
  instrument('language', '中华人民共和国国家通用语言文字法', 'law'),
  instrument('statistics', '中华人民共和国统计法', 'law'),
  instrument('teacher_qualification', '教师资格条例', 'admin_regulation'),
  instrument('teacher_qualification_rules', '〈教师资格条例〉实施办法', 'dept_rule'),
  instrument('education_statistics', '教育统计管理规定', 'dept_rule'),
  instrument('teacher_training', '中小学教师继续教育规定', 'dept_rule'),
  instrument('pupil_records', '中小学生学籍管理办法', 'normative_doc'),
  instrument('teacher_certificates', '教育部关于印发〈教师资格证书管理规定〉的通知', 'normative_doc', {
    aliases: ['教师资格证书管理规定'],
  }),
  instrument(
    'private_schools_opinion',
    '国务院关于鼓励社会力量兴办教育促进民办教育健康发展的若干意见',
    'normative_doc',
  ),
  instrument('nearby_enrolment', '教育部关于进一步做好小学升入初中免试就近入学工作的实施意见', 'normative_doc'),
  instrument('school_disclosure', '教育部关于推进中小学信息公开工作的意见', 'normative_doc'),
  instrument('education_funding', '国务院关于进一步完善城乡义务教育经费保障机制的通知', 'normative_doc'),
]

const ofTheCatalogs: readonly Instrument[] = [
  instrument('openness_rules', '国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知', 'normative_doc', {
    aliases: ['关于全面推进政务公开工作的意见实施细则'],
    source: '中山市目录所引（繁体网页）',
  }),
  instrument('shanghai_disclosure', '上海市政府信息公开规定', 'local_regulation', {
    source: '崇明区目录所引',
    doubt: `形式上是地方政府规章，类别中没有这一种；${unseen}`,
  }),
]

/**
 * The instruments met so far: those the notice stands on, those the known guide rows cite, and those that real catalogs cite beside them.
 *
 * Source: the notice of 2021-09-10; the guide rows in `guide/guide-2019-partial.json`; `real-citations.json`. None was compared with its
 * official text.
 */
export const seedInstruments: readonly Instrument[] = [...ofTheNotice, ...ofTheGuide, ...ofTheCatalogs]

function instrument(id: string, title: string | null, kind: LawKind, known: Partial<Instrument> = {}): Instrument {
  const source = '2019年标准指引（不完整）所引'
  return {
    id,
    title,
    kind,
    aliases: [],
    docNumber: null,
    year: null,
    source,
    doubt: title ? unseen : untitled,
    ...known,
  }
}
