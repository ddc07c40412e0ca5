import { catalogue } from './catalogue.ts'

/** The messages of what the province wrote on a county's filing, beside the filing. */
export const feedbackText = catalogue(
  {
    title: '省厅反馈（{count}条）',
    'told.county': '由市局答复省厅；已审定、已公布的不受影响。需要修改的，按市局要求另行报送调整。',
    'told.city': '由市局在统一上报页答复；已审定、已公布的不受影响。',
    'told.province': '由市局答复；已审定、已公布的不受影响。',
    sent: '省厅 {at}',
    answered: '市局 {at}答复：',
    open: '市局尚未答复。',
    earlierText: '针对此前报送的文字',
    toPackage: '到统一上报',
  },
  {
    title: 'Feedback of the province ({count})',
    'told.county':
      'The city answers the province; what is settled and published stands. What must change is filed as an adjustment when the city asks for it.',
    'told.city': 'The city answers at the joint filing; what is settled and published stands.',
    'told.province': 'The city answers; what is settled and published stands.',
    sent: 'The province, {at}',
    answered: 'The city answered {at}: ',
    open: 'The city has not answered yet.',
    earlierText: 'on an earlier text',
    toPackage: 'To the joint filing',
  },
)
