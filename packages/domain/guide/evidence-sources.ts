/**
 * A published text from which rows of the guide of 2019 were restored. `region` is null where it could not be confirmed; `copy`: read on the
 * office's own site, or on a mirror that had put other words and another script into it; `isWhole`: whether all of it was at hand.
 */
export type EvidenceSource = {
  readonly id: string
  readonly title: string
  readonly region: string | null
  readonly level: 'township' | 'county' | 'city' | 'province'
  readonly copy: 'official' | 'mirror'
  readonly isWhole: boolean
  readonly address: string
}

/** Those whose copies are kept with the readings of published catalogs (`packages/sheets/fixtures/data`). Of the others only the numbers are left. */
export const evidenceSources: readonly EvidenceSource[] = [
  {
    ...{ id: '01-yongren', title: '永仁县义务教育领域基层政务公开标准目录', region: '云南省楚雄彝族自治州永仁县' },
    ...{ level: 'county', copy: 'official', isWhole: false },
    address: 'http://yr.gov.cn/info/2220/32998.htm',
  },
  {
    ...{
      id: '04-xiangan-xiangshan',
      title: '香山街道义务教育领域基层政务公开标准目录',
      region: '福建省厦门市翔安区香山街道',
    },
    ...{ level: 'township', copy: 'official', isWhole: true },
    address: 'http://www.xiangan.gov.cn/mlxa/ztzl/jczw/zjsd/xsjd/202408/t20240809_1063200.htm',
  },
  {
    ...{ id: '06-dongyang-mangled', title: '义务教育领域基层政务公开标准目录', region: '浙江省金华市东阳市' },
    ...{ level: 'county', copy: 'mirror', isWhole: false },
    address: 'http://cncdsbwlw.com/art/2024/8/29/art_1229506921_59688362.html',
  },
  {
    ...{ id: '07-zhongshan-minzhong-mangled', title: '民众镇义务教育目录', region: '广东省中山市民众镇' },
    ...{ level: 'township', copy: 'mirror', isWhole: false },
    address: 'http://m.fyjszy.com/mzz/mzmulu/content/post_1864545.html',
  },
  {
    ...{ id: '10-province-mangled', title: '义务教育领域政务公开清单目录', region: null },
    ...{ level: 'province', copy: 'mirror', isWhole: false },
    address: 'https://nettecn.com/jyt/zwgk/zfxxgkml/ywjy/bz/202112/t20211229_3264642',
  },
  {
    ...{ id: '11-cangnan-mangled', title: '苍南县义务教育领域基层政务公开标准目录', region: '浙江省温州市苍南县' },
    ...{ level: 'county', copy: 'mirror', isWhole: false },
    address: 'https://239539.com/art/2020/12/17/art_1229460637_58999047.html',
  },
  {
    ...{ id: '12-suqian-hubin', title: '义务教育政务公开指标表', region: '江苏省宿迁市湖滨新区' },
    ...{ level: 'county', copy: 'official', isWhole: false },
    address: 'https://hbxq.suqian.gov.cn/hbxq/zfzdgk/202111/f469017ad68240cfa0241e7ef25243ea.shtml',
  },
  {
    ...{ id: '14-dongguan-dongkeng', title: '东坑镇义务教育领域基层政务公开标准目录', region: '广东省东莞市东坑镇' },
    ...{ level: 'township', copy: 'official', isWhole: false },
    address: 'http://www.dg.gov.cn/dk/zt/zwgksxbzml/shbx/content/post_4307660.html',
  },
  {
    ...{ id: '15-zhongshan-mangled', title: '中山市义务教育领域基层政务公开标准目录', region: '广东省中山市' },
    ...{ level: 'city', copy: 'mirror', isWhole: false },
    address: 'http://www.szmaolu.com/zwgk/mulu/content/post_1853301.html',
  },
]
