import type { Direction } from '@mingce/domain/improvement/item-improvement'

/** What is said of one commended item, made up for the demo: why its city recommends it, and how the library shows it. */
export type GoodPracticeWords = {
  readonly improvements: readonly Direction[]
  readonly heading: string
  readonly reason: string
  readonly note: string
}

// No two cards of the demo read alike: one for each item that is commended.

export const pilotPracticeWords: readonly GoodPracticeWords[] = [
  {
    improvements: ['time', 'channel'],
    heading: '文件与公开同一天办结',
    reason: '（演示）印发、上网、张贴同一天办结，基层不用等。',
    note: '（演示）印发流程里加一步“同日公开”，由经办科室负责，督查时对照印发日和公开日。',
  },
  {
    improvements: ['content', 'mode'],
    heading: '划片范围配路名和地图',
    reason: '（演示）范围写到路名和门牌，附可放大的地图，争议少了。',
    note: '（演示）文字写到路名和门牌号段，地图只作示意，以文字为准。借鉴时请用本地有审图号的底图。',
  },
]

export const allPracticeWords: readonly GoodPracticeWords[] = [
  {
    improvements: ['time'],
    heading: '承诺比规定早十五天',
    reason: '（演示）承诺五个工作日内公开，一年来没有超过。',
    note: '（演示）公开时限由二十个工作日缩到五个，材料随文件一并走签，不另等审稿。借鉴前先确认本地的签发流程跟得上。',
  },
  {
    improvements: ['content', 'channel'],
    heading: '一校一页，门口也能看',
    reason: '（演示）内容细到每一所学校，校门口公示栏同步张贴。',
    note: '（演示）每所学校单列一页，网上和校门口的内容一致，家长不必再打电话核对。借鉴时请换成本地的校名和张贴地点。',
  },
  {
    improvements: ['scope'],
    heading: '乡镇中心校也列为公开层级',
    reason: '（演示）公开层级由县延到乡镇，群众在家门口能查。',
    note: '（演示）县级公开的同时，由乡镇中心校在便民服务站摆放纸质本。适合面积大、网络不便的县。',
  },
  {
    improvements: ['time', 'mode'],
    heading: '图解与文件同日发布',
    reason: '（演示）文件印发当日附一张图解，咨询电话明显少了。',
    note: '（演示）图解由起草的科室一并写好，与文件同日公开，不另起流程。图解只作说明，以文件为准。',
  },
  {
    improvements: ['channel'],
    heading: '办理点写到楼层和窗口',
    reason: '（演示）渠道写明政务服务中心的楼层、窗口和办公时间。',
    note: '（演示）公开渠道一栏写明查阅地点、窗口和时间，线上线下口径一致。窗口调整时目录随之更正。',
  },
  {
    improvements: ['content'],
    heading: '材料清单附样表',
    reason: '（演示）申请材料逐项列明，附填写样表。',
    note: '（演示）公开内容分为条件、材料、流程、时限四段，每份材料附一张填好的样表。借鉴时请核对本地要求的材料。',
  },
  {
    improvements: ['scope', 'content'],
    heading: '按人群分节写清',
    reason: '（演示）不同人群的条件分节写清，窗口反映问得少了。',
    note: '（演示）同一事项下按人群分节，各写条件和咨询电话，面向全社会公开。各地条件不同，请按本地规定改写。',
  },
  {
    improvements: ['mode'],
    heading: '用表格代替长文',
    reason: '（演示）把长段文字改成表格，一眼能查到自己那一行。',
    note: '（演示）按学校分行、按年级分列，文字只留说明。表格同时提供可下载的文件。',
  },
  {
    improvements: ['time'],
    heading: '变更次日更新',
    reason: '（演示）信息有变更的，次日更新，并注明更新时间。',
    note: '（演示）每次变更在页首写明更新日期和改了什么，旧文字留存备查。需要有专人每日核对。',
  },
  {
    improvements: ['channel', 'mode'],
    heading: '推送到家长的手机上',
    reason: '（演示）通过学校家长群推送链接，点开即是公布页原文。',
    note: '（演示）只推送公布页的链接，不另写一份，避免两处不一致。推送名单由学校掌握，不收集个人信息。',
  },
  {
    improvements: ['content'],
    heading: '常见问题随年度更新',
    reason: '（演示）把上一年窗口问得最多的十个问题写进公开内容。',
    note: '（演示）每年年初由窗口汇总常见问题，连同答复一并公开，并写明对应的文件条款。',
  },
  {
    improvements: ['scope', 'channel'],
    heading: '村社公示栏同步张贴',
    reason: '（演示）在村社公示栏张贴，老人不用上网也能看到。',
    note: '（演示）网上公开当日由村社张贴，张贴点列在公开渠道里。张贴照片由村社留存。',
  },
  {
    improvements: ['time', 'content'],
    heading: '分阶段公开进度',
    reason: '（演示）报名、审核、录取各阶段的结果分别写明公开日。',
    note: '（演示）不等全部办完再公开：每个阶段结束后三个工作日内公开该阶段结果，并写明下一阶段的日期。',
  },
  {
    improvements: ['mode', 'content'],
    heading: '附一段三分钟讲解',
    reason: '（演示）附短视频讲解，字幕与文件用语一致。',
    note: '（演示）讲解只复述文件原意，片尾写明文号和咨询电话。视频下架时目录随之更正。',
  },
]
