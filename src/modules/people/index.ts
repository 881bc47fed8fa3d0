// SPDX-License-Identifier: AGPL-3.0-or-later
/** people: accounts, sessions, roles. Who is asking, and what their roles allow. */
import { defineModule } from '#contracts/module.ts'
import { may, maySomewhere, WHOLE_NETWORK } from '#kernel/access.ts'
import { hearDrops } from '#kernel/cache.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { importPhrases } from '#kernel/import/phrases.ts'
import { commands } from './commands.ts'
import { dataKept } from './data-kept.ts'
import { demonstration } from './demonstration.ts'
import { domainsPanel } from './domains/panel.ts'
import { firstSteps } from './first-steps/first-steps.ts'
import { historyPanel } from './history-panel.ts'
import { deleteDraftsBefore, deleteInvitationsExpiredBefore } from './invitations/queries.ts'
import { DRAFT_MS, KEPT_MS } from './invitations/rules.ts'
import { jobsWith, TIMES } from './jobs.ts'
import { admissionTasks } from './joining/admission-task.ts'
import { deleteAdmissionsBefore, deleteRequestsBefore } from './joining/queries.ts'
import { letterTasks } from './letters-task.ts'
import { deleteLooksBefore, insertLooks } from './looks/queries.ts'
import { looks } from './looks/words.ts'
import { deleteChoicesBefore } from './passwords/queries.ts'
import * as paths from './paths.ts'
import { accountData } from './personal-data/personal-data.ts'
import { phrases } from './phrases.ts'
import { deletePromisesBefore } from './profile/queries.ts'
import { deleteSessionsEndedBefore, forgetNamesClosedBefore } from './queries.ts'
import { deleteRecoveriesBefore } from './recovery/queries.ts'
import { passGrantLimits } from './roles/queries.ts'
import { GRANT } from './roles/rules.ts'
import { routes } from './routes.ts'
import { CLOSED_ACCOUNT_MS, ENDED_SESSION_MS, KEPT_LOOKS_MS, SEEN_DEVICE_MS } from './rules.ts'
import { requiredRoles, security } from './second-factor/paths.ts'
import { deleteExpired } from './second-factor/queries.ts'
import { deleteDevicesSeenBefore } from './sessions/queries.ts'
import { notifications } from './telling.ts'

export { grantRole, hashToken, limitRole, openAccount, openSession } from './actions.ts'
export { authenticator } from './authenticate.ts'
export { DEMONSTRATION_LOGINS, DEMONSTRATION_PASSWORD } from './demonstration-logins.ts'
export { addDomain } from './domains/actions.ts'
export { listDomainsOf } from './domains/queries.ts'
export { erasePerson } from './erasure.ts'
export { openFirstStart } from './first-start.ts'
export { type Deed, historyOf } from './history.ts'
export { type Invitee, invitePerson } from './invitations/actions.ts'
export {
  findPerson,
  findPersonByEmail,
  hasAnyPerson,
  listNames,
} from './queries.ts'
export { findHomeOrganization, listWhoMay, type WhoMay } from './roles/queries.ts'
export { initialsOf } from './rules.ts'
export { removeSecondFactor } from './second-factor/actions.ts'
export { personOf, systemHand } from './shell.ts'

/** Italian path of the page where a person takes a copy of their data. */
export const myDataPath = paths.myData()
/** Italian path of the page that says that a link of a letter opens nothing any more. */
export const deadLinkPath = paths.deadLink()
/** Italian path of the sign-in page. */
export const signInPath = paths.signIn()

export default defineModule({
  name: 'people',
  dataKept,
  personalData: accountData,
  routes,
  panels: { history: [historyPanel], body: [domainsPanel], organization: [domainsPanel] },
  firstSteps,
  tasks: [letterTasks, admissionTasks],
  notifications,
  personal: [
    {
      label: msg('Persone'),
      path: paths.people(),
      order: 60,
      when: (actor) => maySomewhere(actor, GRANT),
    },
    { label: msg('Che cosa posso fare'), path: paths.myRoles(), order: 66 },
    { label: msg('Profilo'), path: paths.profile(), order: 65 },
    { label: msg('I miei dati'), path: paths.myData(), order: 70 },
    { label: msg('Sicurezza'), path: security(), order: 72 },
    {
      label: msg('Posta in uscita'),
      path: paths.mail(),
      order: 90,
      when: (actor) => may(actor, 'mail.read', WHOLE_NETWORK),
    },
    {
      label: msg('Sicurezza degli account'),
      path: requiredRoles(),
      order: 91,
      when: (actor) => may(actor, 'security.manage', WHOLE_NETWORK),
    },
  ],
  permissions: {
    'mail.read': msg('Leggere la posta in uscita'),
    'security.manage': msg('Scegliere quali ruoli hanno bisogno del secondo fattore'),
    'account.admit': msg('Ammettere chi chiede un account'),
    [GRANT]: msg('Dare e togliere ruoli, e invitare persone'),
  },
  retention: async (tx, at) => {
    await deleteSessionsEndedBefore(tx, new Date(at.getTime() - ENDED_SESSION_MS))
    await deleteChoicesBefore(tx, at)
    await deleteExpired(tx, at)
    await deleteRequestsBefore(tx, at)
    await deleteAdmissionsBefore(tx, at)
    await deleteRecoveriesBefore(tx, at)
    await deletePromisesBefore(tx, at)
    await deleteLooksBefore(tx, new Date(at.getTime() - KEPT_LOOKS_MS).toISOString().slice(0, 10))
    await deleteDevicesSeenBefore(tx, new Date(at.getTime() - SEEN_DEVICE_MS))
    await deleteDraftsBefore(tx, new Date(at.getTime() - DRAFT_MS))
    await deleteInvitationsExpiredBefore(tx, new Date(at.getTime() - KEPT_MS))
    await forgetNamesClosedBefore(tx, new Date(at.getTime() - CLOSED_ACCOUNT_MS))
  },
  themeHolders: [
    {
      columns: ['role_grant_limit.entity_id'],
      move: async (tx, { from, all }) => {
        hearDrops(tx)
        await passGrantLimits(tx, from, all)
      },
    },
  ],
  jobs: jobsWith,
  crontab: TIMES,
  auditPhrases: { ...phrases, ...importPhrases('invitation') },
  looks,
  keepLooks: insertLooks,
  commands,
  demonstration,
})
