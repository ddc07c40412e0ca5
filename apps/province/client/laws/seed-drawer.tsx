import { seedArticleLaws, seedArticlesLeft, seedLawsLeft } from '@mingce/domain/law/seed-left'
import { useQueries } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { articlesQuestion, type Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { SeedDesk } from './seed-desk.tsx'

/** The way to 登记首批依据, while the registry lacks something of it. */
export function SeedDrawer({ registry }: { readonly registry: readonly Law[] }) {
  const [isOpen, setOpen] = useState(false)
  const articled = seedArticleLaws(registry)
  const answers = useQueries({ queries: articled.map((law) => articlesQuestion(law)) })
  const entered = (id: string) => answers[articled.findIndex((law) => law.id === id)]?.data
  const left = { laws: seedLawsLeft(registry), articles: seedArticlesLeft(registry, entered) }
  const count = left.laws.length + left.articles.length
  return (
    <>
      {count > 0 && <Button onClick={() => setOpen(true)}>{text('seedOpen', { count })}</Button>}
      <Drawer
        size={720}
        open={isOpen}
        onClose={() => setOpen(false)}
        mask={{ closable: false }}
        destroyOnHidden
        title={text('seed')}
      >
        <SeedDesk left={left} registry={registry} />
      </Drawer>
    </>
  )
}
