import { catalogue } from './catalogue.ts'

/** 借鉴: what an item has from another county's published catalog. */
export const borrowingText = catalogue(
  {
    from: '“{elements}”借鉴自 {county} 第{version}版（已公布）',
    reuse: '已公布的事项被借鉴 {count} 处',
    'reuse.about': '按其他县（市、区）已公布目录中标注的来源统计；仅供教育部门查看，不对外公开。',
    'reuse.times': '“{name}”：{count} 个县（市、区）借鉴（{counties}）',
  },
  {
    from: '{elements} borrowed from {county}, version {version} (published)',
    reuse: 'Borrowed from published items: {count}',
    'reuse.about': 'As other counties say in their published catalogs; for offices alone, never for the public.',
    'reuse.times': '{name}: borrowed by {count} ({counties})',
  },
)
