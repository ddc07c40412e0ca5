import { type ReactNode, useId } from 'react'

type FoldProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onFold: () => void
  readonly children: ReactNode
}

/** A section of the workbench that is unfolded by its heading. */
export function Fold({ title, isOpen, onFold, children }: FoldProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        <button type="button" className="workbench-fold" aria-expanded={isOpen} onClick={onFold}>
          <span aria-hidden>{isOpen ? '▾' : '▸'}</span> {title}
        </button>
      </h3>
      {isOpen && children}
    </section>
  )
}
