import { catalogue } from './catalogue.ts'

/** By when the law wants a settled catalog published. */
export const publicationText = catalogue(
  {
    by: '法定公布期限：',
    settled: '审定',
    basis:
      '依据《中华人民共和国政府信息公开条例》第二十六条：自信息形成或者变更之日起20个工作日内公开，法律、法规另有规定的除外。',
    until: '应于{day}前公布',
    over: '应于{day}前公布，已逾期',
  },
  {
    by: 'To be published by law:',
    settled: 'settled',
    basis:
      'Regulation on Open Government Information, Art. 26: within 20 working days of the day the information is made or changed, unless a law sets another.',
    until: 'to be published by {day}',
    over: 'to be published by {day}: overdue',
  },
)
