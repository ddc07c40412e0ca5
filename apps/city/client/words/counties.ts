import { catalogue } from '@mingce/ui/words/catalogue'

/** What 本地化 and 五个提升 over the city's own counties say of themselves. */
export const countiesText = catalogue(
  {
    uniformity:
      '按本市各县最近一次审定（未审定的按报送）的目录比对，每半分钟至多更新一次；与其他市（州）只比已公布的文字。只在本局内部使用，不对外公布，不作排名通报。',
    improvement: '按本市各县最近审定的目录计算，仅供本局内部参考，不公开、不排名。',
    firsts: '本市首个 ≤ 5 个工作日',
  },
  {
    uniformity:
      'By what each county of the city settled last, or filed where nothing is settled; brought up to date every half minute at most. Of other cities only published texts are compared. For the bureau alone: not published, no ranking circulated.',
    improvement: 'Of each county’s catalog settled last. For the bureau alone: never public, no ranking.',
    firsts: 'First in the city within 5 working days',
  },
)
