import { catalogue } from './catalogue.ts'

/** On what a row of the guide rests, in words an office understands. */
export const guideEvidenceText = catalogue(
  {
    known: '{region}《{title}》',
    unknownRegion: '地区未能确认的',
    lost: '另一份公开目录（编号 {id}）：原件和网址都不在本系统内，无法再核对',
    'copy.official': '政府网站原页',
    'copy.mirror': '镜像网站副本，文字被改动过，读时已还原；网址只作存查，请勿打开',
    part: '所见副本不全',
    'level.township': '乡镇级',
    'level.county': '县级',
    'level.city': '市级',
    'level.province': '省级',
    'extent.all': '本条各要素都与之相符',
    'extent.some': '{all} 项要素中有 {seen} 项见于此',
    'extent.name': '只见事项名称',
    'extent.renamed': '其中名称写作“{name}”',
    rests: '据 {count} 份公开文本：政府网站原页 {official} 份，镜像副本 {mirror} 份，已无原件 {lost} 份',
    address: '出处',
    separator: '；',
  },
  {
    known: '{region}: {title}',
    unknownRegion: 'a place that could not be confirmed',
    lost: 'another published catalog (number {id}): neither it nor its address is at hand, it cannot be checked again',
    'copy.official': 'on the office’s own site',
    'copy.mirror':
      'on a mirror that had changed its words, undone when it was read; the address is for the record, do not open it',
    part: 'the copy at hand is not whole',
    'level.township': 'township',
    'level.county': 'county',
    'level.city': 'city',
    'level.province': 'province',
    'extent.all': 'all elements of the row agree with it',
    'extent.some': '{seen} of {all} elements stand there',
    'extent.name': 'the name alone stands there',
    'extent.renamed': 'there it is called “{name}”',
    rests:
      'From {count} published texts: {official} on offices’ own sites, {mirror} on mirrors, {lost} no longer at hand',
    address: 'Source',
    separator: '; ',
  },
)
