import { catalogue } from '@mingce/ui/words/catalogue'

/** The words of 督促指导: what the cities did with their counties before a filing. */
export const supervisionText = catalogue(
  {
    title: '督促指导',
    of: '{city}的督促指导记录',
    about:
      '各市（州）在报送前对县（市、区）的指导，作为督促指导的佐证。指导记录可看全文；询问、调研和外部意见只计次数，内容留在县、市之间。',
    cities: '各市（州）情况',
    city: '市（州）',
    whole: '合计（{count} 个市州）',
    guided: '已指导的县 / 应报县',
    records: '{city}的指导记录',
    none: '{city}本轮还没有登记指导记录。',
    noRound: '没有这个轮次，请从首页重新进入。',
    back: '看全部市（州）',
  },
  {
    title: 'Supervision and guidance',
    of: 'Guidance recorded by {city}',
    about:
      'What the cities did with their counties before a filing, as evidence of supervision. Guidance is read in full; questions, research and other bodies’ opinions are counted only, their words stay between county and city.',
    cities: 'By city',
    city: 'City',
    whole: 'Together ({count} cities)',
    guided: 'Counties guided / in the round',
    records: 'Guidance of {city}',
    none: '{city} has recorded no guidance in this round yet.',
    noRound: 'There is no such round; enter again from the home page.',
    back: 'All cities',
  },
)
