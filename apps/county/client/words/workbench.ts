/** The frame and 工作台. */
export const workbenchWords = {
  zh: {
    'app.title': '县（市、区）教育局 · 政务公开标准目录',
    cancel: '取消',
    loading: '正在载入…',

    'menu.workbench': '工作台',
    'menu.catalog': '目录编制',
    'menu.publish': '公布',

    'workbench.title': '工作台',
    'workbench.mine': '待办 · 轮到我（{count}）',
    'workbench.others': '等本单位其他岗位（{count}）',
    'workbench.rounds': '本县三项材料',
    'workbench.nothing': '暂无待办。市级退回或本单位同事转来时，会自动出现在这里。',
    'workbench.nothingBut': '暂无待办。接下来要报送的是{kind}，截止 {day}，可从下面的三项材料进入。',
    'workbench.noRound': '目前没有要求本县报送材料的轮次。教育厅开启轮次后，会自动出现在这里。',

    'round.document': '《{title}》{day}印发',
    'round.synthetic': '（演示文件）',
    'round.closed': '已结束',

    'cell.toCity': '报市级',
    'cell.toProvince': '市级报省',
    'cell.noInnerDate': '市级尚未转发部署',
    'cell.begin': '开始编制',
    'cell.open': '打开',
    'cell.adjustment': '第{n}次调整',
  },
  en: {
    'app.title': 'County education bureau · disclosure catalog',
    cancel: 'Cancel',
    loading: 'Loading…',

    'menu.workbench': 'Workbench',
    'menu.catalog': 'Catalog',
    'menu.publish': 'Publish',

    'workbench.title': 'Workbench',
    'workbench.mine': 'My turn ({count})',
    'workbench.others': 'With our other posts ({count})',
    'workbench.rounds': 'Our three deliverables',
    'workbench.nothing': 'Nothing to do. What the city returns, or a colleague hands on, appears here by itself.',
    'workbench.nothingBut': 'Nothing to do. Due next: {kind}, by {day}. Enter it from the deliverables below.',
    'workbench.noRound':
      'No round asks anything of this county now. One that the province opens appears here by itself.',

    'round.document': '“{title}”, issued {day}',
    'round.synthetic': '(made up for the demonstration)',
    'round.closed': 'closed',

    'cell.toCity': 'To the city',
    'cell.toProvince': 'City to province',
    'cell.noInnerDate': 'the city has not passed the notice on',
    'cell.begin': 'Begin',
    'cell.open': 'Open',
    'cell.adjustment': 'Adjustment {n}',
  },
} as const
