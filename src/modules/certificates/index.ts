// SPDX-License-Identifier: AGPL-3.0-or-later
/** certificates: issued once, kept as issued, checked by anyone, revoked with a reason. */
import { defineModule } from '#contracts/module.ts'
import { maySomewhere } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { dataKept } from './data-kept.ts'
import { firstSteps } from './first-steps.ts'
import { looks } from './looks.ts'
import * as paths from './paths.ts'
import { holdersData } from './personal-data.ts'
import { phrases } from './phrases.ts'
import { deleteIssuedBefore } from './queries.ts'
import { routes } from './routes.ts'
import { YEARS_KEPT, yearsBefore } from './rules.ts'
import { notifications } from './telling.ts'

export { issueCertificate, revokeCertificate } from './actions.ts'
export type { CertificateVerb } from './phrases.ts'
export { type Certificate, findByCode, listOf } from './queries.ts'

/** Italian paths of a certificate: the check that anyone may do, and the PDF of its holder. */
export const certificatePath = paths.certificate
export const certificatePdfPath = paths.pdf

export default defineModule({
  name: 'certificates',
  dataKept,
  personalData: holdersData,
  firstSteps,
  routes,
  retention: (tx, at) => deleteIssuedBefore(tx, yearsBefore(at, YEARS_KEPT)),
  nav: [{ label: msg('Attestati'), path: paths.check(), order: 80 }],
  personal: [
    { label: msg('I miei attestati'), path: paths.check(), order: 20 },
    {
      label: msg('Registro degli attestati'),
      path: paths.register(),
      order: 60,
      when: (actor) => maySomewhere(actor, 'certificate.list'),
    },
  ],
  permissions: {
    'certificate.list': msg('Vedere il registro degli attestati'),
    'certificate.revoke': msg('Revocare un attestato'),
  },
  themeHolders: [
    { columns: ['certificate.theme_id'], kept: 'a certificate says what it said when it was issued' },
  ],
  auditPhrases: phrases,
  looks,
  notifications,
})
