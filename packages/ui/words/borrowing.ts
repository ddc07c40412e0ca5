import { catalogue } from './catalogue.ts'

/** 借鉴: what an item has from another county's published catalog. */
export const borrowingText = catalogue(
  {
    from: '“{elements}”借鉴自 {county} 第{version}版（公开渠道）',
    version: '{county} 第{version}版',
    none: '没有标注借鉴的文字。',
    reuse: '被借鉴',
    'reuse.about': '以下县（市、区）在其已公布的目录中标注借鉴了您这里公布的事项。',
    'reuse.none': '还没有县（市、区）在公布的目录中标注借鉴。',
    'reuse.times': '“{name}”：{count} 个县（市、区）借鉴（{counties}）',
  },
  {
    from: '{elements} borrowed from {county}, version {version} (published)',
    version: '{county}, version {version}',
    none: 'Nothing is said to be borrowed.',
    reuse: 'Borrowed by others',
    'reuse.about': 'These counties say in their published catalogs that they borrowed what was published here.',
    'reuse.none': 'No county says in a published catalog that it borrowed from here.',
    'reuse.times': '{name}: borrowed by {count} ({counties})',
  },
)
