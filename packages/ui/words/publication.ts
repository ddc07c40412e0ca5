import { catalogue } from './catalogue.ts'

/** 公布: by when the law wants a settled catalog published, and how it was, was corrected and withdrawn. */
export const publicationText = catalogue(
  {
    by: '法定公布期限：',
    settled: '审定',
    basis:
      '依据《中华人民共和国政府信息公开条例》第二十六条：自信息形成或者变更之日起20个工作日内公开，法律、法规另有规定的除外。',
    until: '应于{day}前公布',
    over: '应于{day}前公布，已逾期',
    title: '公布情况',
    unpublished: '审定稿 v{version} 尚未公布。',
    superseded: '审定稿 v{version} 没有公布，其后另有审定稿。',
    head: '审定稿 v{version}',
    record: '{day}公布，{count} 项',
    from: '，自{day}起施行',
    digest: '文本摘要 {digest}',
    erratum: '{day}更正：',
    wording: '{element}“{was}”更正为“{now}”。',
    withdrawn: '{from}公布，{until}撤销：{reason}',
    ended: '{from}公布，{until}起不再施行',
  },
  {
    by: 'To be published by law:',
    settled: 'settled',
    basis:
      'Regulation on Open Government Information, Art. 26: within 20 working days of the day the information is made or changed, unless a law sets another.',
    until: 'to be published by {day}',
    over: 'to be published by {day}: overdue',
    title: 'Publication',
    unpublished: 'Settled version {version} is not published yet.',
    superseded: 'Settled version {version} was not published; another was settled after it.',
    head: 'Settled version {version}',
    record: 'published {day}, {count} items',
    from: ', in force from {day}',
    digest: 'digest {digest}',
    erratum: 'Corrected {day}: ',
    wording: '{element}: “{was}” now “{now}”. ',
    withdrawn: 'published {from}, withdrawn {until}: {reason}',
    ended: 'published {from}, no longer in force from {until}',
  },
)
