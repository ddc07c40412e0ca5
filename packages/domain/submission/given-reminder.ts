export const remind = { do: 'remind', text: '请抓紧办理' } as const
