// SPDX-License-Identifier: AGPL-3.0-or-later
/** review: editions of anything, four eyes, publication, urgent correction, withdrawal, and the editors' desk over all kinds. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { authorsData } from './authors/personal-data.ts'
import { dataKept } from './data-kept.ts'
import { remindOfCorrections } from './deadlines.ts'
import { editionEntity } from './describe.ts'
import { kindsFor } from './desk/kinds.ts'
import { deskPage } from './desk/routes.ts'
import { deskTasks } from './desk/tasks.ts'
import { firstSteps } from './first-steps/first-steps.ts'
import { notifications } from './notifications.ts'
import { publishedByBody } from './organization-panel.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { passWorks } from './queries.ts'
import { deskFile } from './writing/file-routes.ts'

export { mayPublish, mayWrite, subjectOf } from './access.ts'
export { correctUrgently, giveBack, publish, sendToReview, withdraw } from './actions.ts'
export { EDITORIAL_WORK } from './data-kept.ts'
export { indexWorks, workEntity } from './describe.ts'
export { beginWork, openDraft, openNewDraft, saveCover, signChange } from './drafts.ts'
export { listOfferedAmong, placeOfEdition } from './offered-queries.ts'
export { inLanguages } from './parts.ts'
export {
  desk as deskPath,
  discardDraft as discardPath,
  sendToReview as sendToReviewPath,
} from './paths.ts'
export { type Cover, findWork } from './queries.ts'
export { afterSaving, reviewRoutes } from './routes.ts'
export { isEditable, maySeeAt, placeOf } from './rules.ts'
export { type Changes, changesOf, type Standing, standingOf } from './standing.ts'
export { WhileOpen } from './views/closed.tsx'
export { LanguageNote } from './views/language-note.tsx'
export { remarksOf } from './views/remarks.ts'
export { Remarks } from './views/remarks-alert.tsx'
export { Checks } from './views/standing.tsx'
export { StateChip } from './views/state.tsx'
export { UnderReview } from './views/under-review.tsx'
export { UpToDate } from './views/up-to-date.tsx'
export { goneSince } from './withdrawn.ts'
export type { PlaceChoices } from './writing/choices.ts'
export { nextField, placeFields, settledTheme, sourceField, updatedOnField } from './writing/fields.ts'
export { fileUrl } from './writing/file-url.ts'
export { type FileUse, translationErrors } from './writing/file-uses.ts'
export type { ShownFile } from './writing/files.ts'
export { type FilesShown, filesWritten, type HeldFile } from './writing/files-written.ts'
export { type PlaceInput, placeChoices, placeFrom } from './writing/place.ts'
export { slotWords } from './writing/upload-slot.ts'
export { DraftForm, NewDraftPage, OpenDraft } from './writing/views/draft.tsx'
export { FileField } from './writing/views/file-field.tsx'
export { PlaceFields } from './writing/views/place-fields.tsx'
export { StaleTranslation } from './writing/views/stale-translation.tsx'

export default defineModule({
  name: 'review',
  dataKept,
  routes: [deskPage, deskFile],
  personal: [
    {
      label: msg('Redazione'),
      path: paths.desk(),
      order: 20,
      when: (actor, house) => kindsFor(house, actor).length > 0,
    },
  ],
  permissions: { 'work.publish': msg('Rivedere e pubblicare materiali e corsi') },
  panels: { organization: [publishedByBody] },
  kinds: { edition: editionEntity },
  tasks: [deskTasks],
  firstSteps,
  notifications,
  deadlines: remindOfCorrections,
  personalData: authorsData,
  themeHolders: [
    {
      columns: ['work.theme_id', 'catalogue_entry.theme_id'],
      move: (tx, { from, to }) => passWorks(tx, from, to),
    },
  ],
  auditPhrases: phrases,
})
