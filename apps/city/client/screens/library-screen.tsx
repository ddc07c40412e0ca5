import { EntryList } from '@mingce/ui/library/entry-list'
import { LibraryPage } from '@mingce/ui/library/library-page'
import { practicesOf } from '@mingce/ui/library/practice'
import { CandidatesTab } from '../library/candidates-tab.tsx'
import { OwnTab } from '../library/own-tab.tsx'
import { type Library, libraryQuestion } from '../library/questions.ts'
import { libraryPageText as text } from '../words/library.ts'

/** 亮点库: what the department took in, and what the city recommends of its counties. */
export function LibraryScreen() {
  return (
    <LibraryPage<Library>
      about={text('about')}
      question={libraryQuestion}
      tabs={[
        {
          value: 'entries',
          label: (read) => text('tab.entries', { count: read?.entries.length ?? '' }),
          show: ({ entries }) => <EntryList entries={entries} />,
        },
        {
          value: 'own',
          label: (read) => text('tab.own', { count: read?.recommendations.length ?? '' }),
          show: (read) => <OwnTab {...read} practiceOf={practicesOf(read)} />,
        },
        {
          value: 'candidates',
          label: () => text('tab.candidates'),
          show: (read) => <CandidatesTab practiceOf={practicesOf(read)} />,
        },
      ]}
    />
  )
}
