/** 佐证材料 */
export const evidenceWords = {
  zh: {
    'evidence.title': '佐证材料',
    'evidence.count': '{count} 份',
    'evidence.hint':
      '可拖到这里，或直接粘贴截图。PDF、OFD、Word、Excel、WPS、图片、纯文本；每份 20 MB 以内，每个事项 10 份以内。随目录报送，供市级、省级查阅，不对外公开。',
    'evidence.removeKeeps':
      '移除后不再随目录报送；原件和登记仍然保留，本县和审计人员可查，已报送的在下次报送前市级、省级仍可查。如误传了不应保存的内容（个人隐私、内部信息），移除并不能清除原件，请立即联系系统管理员处理。',
    'evidence.removeDone': '已移除佐证材料',
    'evidence.removedCount': '已移除 {count} 份',
  },
  en: {
    'evidence.title': 'Evidence',
    'evidence.count': '{count} files',
    'evidence.hint':
      'Drop files here, or paste a screenshot. PDF, OFD, Word, Excel, WPS, pictures, plain text; 20 MB each, 10 an item. They go up with the catalog, for the city and the province to read, and are never made public.',
    'evidence.removeKeeps':
      'It no longer goes up with the catalog. The file and its record stay: your county and auditors may read it, and what was filed, the city and the province until the next filing. If it holds what must not be kept (privacy, internal matters), removing does not erase it: tell the system administrator at once.',
    'evidence.removeDone': 'Evidence removed',
    'evidence.removedCount': '{count} removed',
  },
} as const
