import { catalogue } from './catalogue.ts'

/** The messages of 关注: its button, and the section of the workbench. */
export const followText = catalogue(
  {
    title: '我关注（{count}）',
    resting: '眼下不等任何人办理的',
    follow: '关注',
    unfollow: '取消关注',
    followHint: '列入工作台“我关注”，只有您自己看到（f 键）',
    unfollowHint: '不再列入工作台“我关注”（f 键）',
    full: '关注已有{most}件，请先打开其中一些，取消关注。',
    empty: '还没有关注的材料。打开一件材料，点“关注”（f 键），就列在这里；只有您自己看到。',
  },
  {
    title: 'Followed ({count})',
    resting: 'Nobody’s turn now',
    follow: 'Follow',
    unfollow: 'Unfollow',
    followHint: 'Lists it under “Followed” on your workbench, for you alone (key f)',
    unfollowHint: 'Takes it off “Followed” on your workbench (key f)',
    full: 'You follow {most} already. Open some of them and unfollow them first.',
    empty: 'You follow nothing yet. Open a case and press “Follow” (key f): it stands here, for you alone.',
  },
)
