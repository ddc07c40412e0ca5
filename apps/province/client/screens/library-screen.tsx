import { LibraryPage } from '@mingce/ui/library/library-page'
import { practicesOf } from '@mingce/ui/library/practice'
import { CandidatesTab } from '../library/candidates-tab.tsx'
import { EntriesTab } from '../library/entries-tab.tsx'
import { type Library, libraryQuestion, type Recommendation } from '../library/questions.ts'
import { ToldTab } from '../library/told-tab.tsx'
import { WaitingTab } from '../library/waiting-tab.tsx'
import { libraryPageText as text } from '../words/library.ts'

/** 亮点库: what the department curates. */
export function LibraryScreen() {
  return (
    <LibraryPage<Library>
      about={text('about')}
      question={libraryQuestion}
      tabs={[
        {
          value: 'entries',
          label: (read) => text('tab.entries', { count: read?.entries.length ?? '' }),
          show: (read) => <EntriesTab entries={read.entries} practiceOf={practicesOf(read)} />,
        },
        {
          value: 'waiting',
          label: (read) => text('tab.waiting', { count: read?.recommendations.filter(waits).length ?? '' }),
          show: (read) => <WaitingTab waiting={read.recommendations.filter(waits)} practiceOf={practicesOf(read)} />,
        },
        {
          value: 'candidates',
          label: () => text('tab.candidates'),
          show: (read) => <CandidatesTab practiceOf={practicesOf(read)} />,
        },
        {
          value: 'told',
          label: () => text('tab.told'),
          show: ({ recommendations, commended }) => (
            <ToldTab told={recommendations.filter((each) => !waits(each))} commended={commended} />
          ),
        },
      ]}
    />
  )
}

function waits({ outcome }: Pick<Recommendation, 'outcome'>): boolean {
  return outcome === null
}
