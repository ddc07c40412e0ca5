import type { BoardCellRow } from './board/cell.ts'
import type { RoundDeliverableRow, RoundRow } from './board/round.ts'
import type { BorrowingRow, FiledBorrowingRow, ReuseRow } from './catalog/borrowings.ts'
import type { CitationRow } from './catalog/citations.ts'
import type { CatalogHeadRow, CatalogItemRow } from './catalog/draft.ts'
import type { EvidenceRow, FiledEvidenceRow } from './catalog/evidence.ts'
import type { FiledLineageRow } from './catalog/filed-lineage.ts'
import type { GuideAnswerRow } from './catalog/guide-answers.ts'
import type { LawDeclineRow } from './catalog/law-declines.ts'
import type { FiledNoteRow } from './catalog/local-notes.ts'
import type { ItemOriginRow } from './catalog/origins.ts'
import type { PeerItemRow } from './catalog/peers.ts'
import type { CatalogTextRow, CatalogVersionRow } from './catalog/versions.ts'
import type { Held } from './definition.ts'
import type { FilingClockRow } from './filing/clock.ts'
import type { FilingOverrideRow, FilingSigningRow } from './filing/four-eyes.ts'
import type { FilingPaperRow } from './filing/papers.ts'
import type { FilingRecordRow } from './filing/records.ts'
import type { FilingCommentRow, FilingNoteRow, FilingPartRow, FilingProgressRow, FilingRow } from './filing/rows.ts'
import type { GuideHeadRow, GuideNoteRow, GuideRowRow } from './guide/guide.ts'
import type { CityDraftRow, CityPartRow } from './joint-package/city-part.ts'
import type { MemberTrailRow } from './joint-package/member-trail.ts'
import type { PackagePaperRow } from './joint-package/papers.ts'
import type {
  InnerDateRow,
  PackageFeedbackRow,
  PackageFilingRow,
  PackageMemberRow,
  PackageRow,
  PackageSigningRow,
} from './joint-package/rows.ts'
import type { LawArticleRow, LawRow } from './law/law.ts'
import type { RulingRow } from './lens/rulings.ts'
import type { GoodPracticeRow, LibraryEntryRow, RecommendationRow } from './library/library.ts'
import type { ListEntryRow, ListHeadRow, ListMappingRow, NoCounterpartRow } from './lists/rows.ts'
import type { OpenPageRow, PageRow } from './pages/pages.ts'
import type { PublicationRow } from './publication/publication.ts'
import type { CopyRow, HandlerRow } from './queue/handlers.ts'
import type { ExtendedDateRow, QueueRow } from './queue/rows.ts'
import type { RegisterArticleRow, RegisterLawRow } from './register/articles.ts'
import type { RegisterCatalogRow, RegisterItemRow } from './register/catalog.ts'
import type { RegisterDemonstrationRow } from './register/demonstration.ts'
import type { RegisterGuideRow } from './register/guide.ts'
import type { RegisterPublicationRow } from './register/publications.ts'
import type { RegisterNoticeRow, RegisterRoundRow, RegisterStageRow } from './register/stages.ts'
import type { TrailRow } from './trail/trail.ts'

/** What questions select from: a view for each table, which a rebuild points at the new one. */
export type ProjectionSchema = {
  readonly queue: Held<QueueRow>
  readonly handler: Held<HandlerRow>
  readonly copy: Held<CopyRow>
  readonly trail: Held<TrailRow>
  readonly catalogHead: Held<CatalogHeadRow>
  readonly catalogItem: Held<CatalogItemRow>
  readonly evidence: Held<EvidenceRow>
  readonly filedEvidence: Held<FiledEvidenceRow>
  readonly localNote: Held<FiledNoteRow>
  readonly filedNote: Held<FiledNoteRow>
  readonly filedLineage: Held<FiledLineageRow>
  readonly catalogText: Held<CatalogTextRow>
  readonly catalogVersion: Held<CatalogVersionRow>
  readonly peerItem: Held<PeerItemRow>
  readonly itemOrigin: Held<ItemOriginRow>
  readonly filing: Held<FilingRow>
  readonly filingProgress: Held<FilingProgressRow>
  readonly filingPart: Held<FilingPartRow>
  readonly filingComment: Held<FilingCommentRow>
  readonly filingNote: Held<FilingNoteRow>
  readonly filingRecord: Held<FilingRecordRow>
  readonly filingSigning: Held<FilingSigningRow>
  readonly filingOverride: Held<FilingOverrideRow>
  readonly package: Held<PackageRow>
  readonly extendedDate: Held<ExtendedDateRow>
  readonly filingClock: Held<FilingClockRow>
  readonly filingPaper: Held<FilingPaperRow>
  readonly packageInnerDate: Held<InnerDateRow>
  readonly packageFiling: Held<PackageFilingRow>
  readonly packageSigning: Held<PackageSigningRow>
  readonly cityDraft: Held<CityDraftRow>
  readonly cityPart: Held<CityPartRow>
  readonly packageMember: Held<PackageMemberRow>
  readonly packagePaper: Held<PackagePaperRow>
  readonly packageFeedback: Held<PackageFeedbackRow>
  readonly memberTrail: Held<MemberTrailRow>
  readonly boardCell: Held<BoardCellRow>
  readonly round: Held<RoundRow>
  readonly roundDeliverable: Held<RoundDeliverableRow>
  readonly registerCatalog: Held<RegisterCatalogRow>
  readonly registerItem: Held<RegisterItemRow>
  readonly registerPublication: Held<RegisterPublicationRow>
  readonly registerStage: Held<RegisterStageRow>
  readonly registerNotice: Held<RegisterNoticeRow>
  readonly registerRound: Held<RegisterRoundRow>
  readonly registerGuide: Held<RegisterGuideRow>
  readonly registerLaw: Held<RegisterLawRow>
  readonly registerArticle: Held<RegisterArticleRow>
  readonly registerDemonstration: Held<RegisterDemonstrationRow>
  readonly publication: Held<PublicationRow>
  readonly page: Held<PageRow>
  readonly openPage: Held<OpenPageRow>
  readonly guideHead: Held<GuideHeadRow>
  readonly guideRow: Held<GuideRowRow>
  readonly guideNote: Held<GuideNoteRow>
  readonly guideAnswer: Held<GuideAnswerRow>
  readonly lawDecline: Held<LawDeclineRow>
  readonly law: Held<LawRow>
  readonly lawArticle: Held<LawArticleRow>
  readonly borrowing: Held<BorrowingRow>
  readonly filedBorrowing: Held<FiledBorrowingRow>
  readonly reuse: Held<ReuseRow>
  readonly citation: Held<CitationRow>
  readonly libraryEntry: Held<LibraryEntryRow>
  readonly recommendation: Held<RecommendationRow>
  readonly goodPractice: Held<GoodPracticeRow>
  readonly ruling: Held<RulingRow>
  readonly listHead: Held<ListHeadRow>
  readonly listEntry: Held<ListEntryRow>
  readonly listMapping: Held<ListMappingRow>
  readonly noCounterpart: Held<NoCounterpartRow>
}
