// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Actor,
  everyone,
  may,
  maySomewhere,
  type Place,
  signedIn,
  withPermissionSomewhere,
} from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { Gone } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import { download, Elsewhere, formPage, type Params, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { lookAt } from '#kernel/looks.ts'
import { revokeCertificate } from './actions.ts'
import { renderCertificate } from './document.ts'
import { revocationForm } from './forms.ts'
import type { looks } from './looks.ts'
import * as paths from './paths.ts'
import { type Certificate, findByCode, listOf, listRegister } from './queries.ts'
import { readCode } from './rules.ts'
import { sheetOf } from './sheet.ts'
import { CertificatePage, RevocationPage } from './views/certificate.tsx'
import { CheckPage } from './views/check.tsx'
import { RegisterPage } from './views/register.tsx'

const PER_PAGE = 25

const checkPage = page({
  path: paths.check(),
  access: everyone,
  load: async ({ db, actor, query }) => {
    const typed = query.codice?.trim() ?? ''
    const code = readCode(typed)
    if (code) return new Elsewhere(paths.certificate(code))
    return {
      refused: query.codice === undefined ? null : typed.slice(0, 60),
      own: actor ? await listOf(db, actor.id) : null,
      mayList: maySomewhere(actor, 'certificate.list'),
    }
  },
  view: (ctx, data) => CheckPage({ ctx, data }),
})

const registerPage = page({
  path: paths.register(),
  access: withPermissionSomewhere('certificate.list'),
  load: async ({ db, actor, query }) => {
    const rows = await listRegister(db, {
      reader: actor,
      before: isId(query.prima) ? query.prima : null,
      count: PER_PAGE + 1,
    })
    const certificates = rows.slice(0, PER_PAGE)
    return { certificates, older: rows.length > PER_PAGE ? (certificates.at(-1)?.id ?? null) : null }
  },
  view: (ctx, data) => RegisterPage({ ctx, data }),
})

const placeOf = (certificate: Certificate): Place => ({
  within: [certificate.organization_id, ...(certificate.theme_id ? [certificate.theme_id] : [])],
})

const mayDownload = (actor: Actor | null, certificate: Certificate): boolean =>
  actor?.id === certificate.person_id || may(actor, 'certificate.list', placeOf(certificate))

/** Of the certificate of somebody else, by whoever may read or revoke those of its body. */
const leavesLook = (permission: 'certificate.list' | 'certificate.revoke') => ({
  what: 'certificate.sheet' satisfies keyof typeof looks,
  at: ({ actor, subject }: { actor: Actor; subject: Certificate }) =>
    lookAt(actor, permission, { personId: subject.person_id, place: placeOf(subject) }),
})

const mayRevoke = (actor: Actor | null, certificate: Certificate): boolean =>
  may(actor, 'certificate.revoke', placeOf(certificate))

const certificatePage = page({
  path: paths.certificate(':code'),
  access: everyone,
  load: async ({ db, params, actor }) => {
    const code = readCode(params.code!)
    const certificate = code ? await findByCode(db, code) : null
    if (!certificate) return { code: params.code!.slice(0, 40), certificate: null }
    // One address for one certificate, however the code was written.
    if (params.code !== certificate.code) return new Elsewhere(paths.certificate(certificate.code), 301)
    return {
      code: certificate.code,
      certificate,
      mayDownload: mayDownload(actor, certificate),
      mayRevoke: mayRevoke(actor, certificate),
    }
  },
  status: (data) => (data.certificate ? 200 : 404),
  view: (ctx, data) => CertificatePage({ ctx, data }),
})

const byCode = async (db: Db, params: Params): Promise<Certificate | null> => {
  const code = readCode(params.code!)
  return code ? findByCode(db, code) : null
}

const pdfFile = download({
  path: paths.pdf(':code'),
  access: signedIn,
  subject: byCode,
  policy: mayDownload,
  leaves: leavesLook('certificate.list'),
  send: async ({ subject, services }, _request, reply, ctx) => {
    if (subject.revoked_at) throw new Gone()
    const pdf = await renderCertificate(sheetOf(ctx, subject, services.baseUrl), subject.issued_at)
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="attestato-${subject.code}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(pdf)
  },
})

const revocationPage = formPage({
  path: paths.revocation(':code'),
  access: withPermissionSomewhere('certificate.revoke'),
  subject: byCode,
  policy: mayRevoke,
  leaves: leavesLook('certificate.revoke'),
  form: revocationForm,
  load: async ({ subject }) =>
    subject.revoked_at ? new Elsewhere(paths.certificate(subject.code)) : subject,
  view: (ctx, certificate, form) => RevocationPage({ ctx, certificate, form }),
  act: async ({ hand, subject, input }) => {
    await revokeCertificate(hand, { certificate: subject, reason: input.reason })
    return seeOther(paths.certificate(subject.code), ok(msg('Attestato revocato.')))
  },
})

export const routes = [checkPage, registerPage, certificatePage, pdfFile, revocationPage]
