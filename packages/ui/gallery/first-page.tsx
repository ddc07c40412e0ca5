import { Page } from '../page.tsx'

export function FirstPage() {
  return <Page title="待办">待办</Page>
}
