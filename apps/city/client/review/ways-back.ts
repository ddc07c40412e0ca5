import { useNavigate } from 'react-router'

/** The keys that lead away from a filing, wherever on its page one stands. */
export function useWaysBack(onHelp: () => void) {
  const navigate = useNavigate()
  const back = () => navigate('/')
  return { u: back, Escape: back, 'g w': back, '?': onHelp }
}
