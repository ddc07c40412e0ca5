import { catalogue } from '@mingce/ui/words/catalogue'

/** The words of 本地化 over all counties. */
export const uniformityWords = catalogue(
  {
    about:
      '按各县最近一次审定（未审定的按报送）的目录比对，每半分钟至多更新一次；只在本厅内部使用，不对外公布，不作排名通报。',
    none: '还没有县报送标准目录。',
    'order.least': '本地化由低到高',
    'order.most': '本地化由高到低',
    'order.code': '按行政区划',
    county: '县（市、区）',
    degree: '本地化程度',
    shares: '文字构成',
    nothingToCompare: '还没有可比较的文字',
    asGuide: '主要为指引文字',
    asCounty: '主要与他县文字相同',
    borrowed: '借鉴',
    own: '本县文字',
    nearest: '最接近',
    items: '{count} 项',
    open: '看{county}各事项',
  },
  {
    about:
      'By what each county settled last, or filed where nothing is settled; brought up to date every half minute at most. For the department alone: not published, no ranking circulated.',
    none: 'No county has filed a catalog yet.',
    'order.least': 'Least local first',
    'order.most': 'Most local first',
    'order.code': 'By division',
    county: 'County',
    degree: 'Local wording',
    shares: 'Whose words',
    nothingToCompare: 'No words to compare yet',
    asGuide: 'Mostly the guide’s words',
    asCounty: 'Mostly another county’s words',
    borrowed: 'Borrowed',
    own: 'Own',
    nearest: 'Nearest',
    items: '{count} items',
    open: 'Items of {county}',
  },
)
