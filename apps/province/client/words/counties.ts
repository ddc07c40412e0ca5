import { catalogue } from '@mingce/ui/words/catalogue'

/** What 本地化 and 五个提升 over the whole province say of themselves. */
export const countiesText = catalogue(
  {
    uniformity:
      '按各县最近一次审定（未审定的按报送）的目录比对，每半分钟至多更新一次；只在本厅内部使用，不对外公布，不作排名通报。',
    improvement: '按各县最近审定的目录计算，仅供本厅内部参考，不公开、不排名。',
    firsts: '全省首个 ≤ 5 个工作日',
    city: '市（州）',
    allCities: '全部市（州）',
  },
  {
    uniformity:
      'By what each county settled last, or filed where nothing is settled; brought up to date every half minute at most. For the department alone: not published, no ranking circulated.',
    improvement: 'Of each county’s catalog settled last. For the department alone: never public, no ranking.',
    firsts: 'First in the province within 5 working days',
    city: 'City',
    allCities: 'All cities',
  },
)
