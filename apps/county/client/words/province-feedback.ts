/** What the province wrote on the county's filing, as the county reads it. */
export const provinceFeedbackWords = {
  zh: {
    'provinceFeedback.title': '省厅反馈（{count}条）',
    'provinceFeedback.told': '由市局答复省厅；已审定、已公布的不受影响。需要修改的，按市局要求另行报送调整。',
    'provinceFeedback.sent': '省厅 {at}',
    'provinceFeedback.answered': '市局 {at}答复：',
    'provinceFeedback.open': '市局尚未答复。',
    'provinceFeedback.earlierText': '针对此前报送的文字',
  },
  en: {
    'provinceFeedback.title': 'Feedback of the province ({count})',
    'provinceFeedback.told':
      'The city answers the province; what is settled and published stands. What must change is filed as an adjustment when the city asks for it.',
    'provinceFeedback.sent': 'The province, {at}',
    'provinceFeedback.answered': 'The city answered {at}: ',
    'provinceFeedback.open': 'The city has not answered yet.',
    'provinceFeedback.earlierText': 'on an earlier text',
  },
} as const
