import { Button } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { useShortcuts } from '../use-shortcuts.ts'
import { followText as t } from '../words/follow.ts'
import { type FollowApi, type MatterName, mostFollowed, useFollow } from './use-follow.ts'

type FollowButtonProps = { readonly api: FollowApi; readonly matter: MatterName }

/** 关注 and 取消关注 of a matter on its own page, whosever turn it is; key f. */
export function FollowButton({ api, matter }: FollowButtonProps) {
  const { follows, isFull, error, set } = useFollow(api, matter)
  const can = follows !== undefined && !isFull
  useShortcuts(can ? { f: () => set(!follows) } : {})
  const words = follows ? 'unfollow' : 'follow'
  return (
    <>
      <Button
        size="small"
        type="text"
        data-action="follow"
        disabled={!can}
        aria-keyshortcuts="f"
        title={isFull ? t('full', { most: mostFollowed }) : t(`${words}Hint`)}
        onClick={() => set(!follows)}
      >
        <span aria-hidden>{follows ? '★' : '☆'}</span> {t(words)}
      </Button>
      <ErrorNotice error={error} />
    </>
  )
}
