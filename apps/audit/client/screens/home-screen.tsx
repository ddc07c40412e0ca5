import { usePerson } from '@mingce/ui/person'
import { Navigate } from 'react-router'
import { TrailScreen } from './trail-screen.tsx'

/** Where each begins: an auditor at everything that was recorded, an administrator at the one thing that is theirs here. */
export function HomeScreen() {
  return usePerson().level === 'audit' ? <TrailScreen /> : <Navigate to="/redactions" replace />
}
