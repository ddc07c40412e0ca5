import { catalogue } from '@mingce/ui/words/catalogue'

/** 亮点库 at a city: what it recommends, and what became of that. */
export const libraryPageText = catalogue(
  {
    about: '教育厅收入的已公布事项；本市可推荐所辖县（市、区）的事项。',
    'tab.entries': '亮点 {count}',
    'tab.own': '本市推荐 {count}',
    'tab.candidates': '可推荐的事项',
    'candidates.about': '所辖各县已公布事项中比指引有提升、本市首个承诺短时限或已被借鉴的，由系统比对得出。',
    'candidates.none': '所辖各县已公布的事项中没有比指引提升的。公布后再看。',
    noOwn: '本市还没有推荐过亮点。可在“可推荐的事项”中选择。',
    recommend: '推荐',
    recommendTitle: '推荐为亮点：{name}',
    recommended: '已推荐，等待教育厅答复',
    withdraw: '撤回推荐',
    withdrawn: '已撤回推荐',
    withdrawReason: '撤回的理由',
    found: '系统比对：',
  },
  {
    about: 'Published items the department took in; the city may recommend items of its counties.',
    'tab.entries': 'Entries {count}',
    'tab.own': 'Recommended here {count}',
    'tab.candidates': 'Candidates',
    'candidates.about':
      'Published items of the city’s counties that go beyond the guide, were the first here to promise so little time, or are borrowed already, as computed.',
    'candidates.none': 'No published item of the city’s counties goes beyond the guide.',
    noOwn: 'The city has recommended nothing yet. Choose among the candidates.',
    recommend: 'Recommend',
    recommendTitle: 'Recommend as good practice: {name}',
    recommended: 'Recommended; the department answers',
    withdraw: 'Take back',
    withdrawn: 'Taken back',
    withdrawReason: 'Why it is taken back',
    found: 'As computed:',
  },
)
