// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the holder of a certificate is told. */
import type { NotificationKind } from '#contracts/notifications.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { notify } from '../notifications/index.ts'
import * as paths from './paths.ts'
import type { CertificateHand } from './phrases.ts'

export const notifications = {
  'certificates.issued': {
    label: msg('Attestati pronti'),
    help: msg('Quando ricevi un attestato senza averlo appena chiesto tu.'),
    first: 'at_once',
  },
  'certificates.revoked': {
    label: msg('Attestati revocati'),
    help: msg('Quando un tuo attestato perde valore, e perché.'),
    service: true,
  },
} as const satisfies Readonly<Record<string, NotificationKind>>

interface Issued {
  readonly id: string
  readonly code: string
  readonly personId: string
  readonly title: LocalText
}

const both = (title: LocalText, it: (title: string) => string, en: (title: string) => string): LocalText => ({
  it: it(title.it),
  en: en(title.en ?? title.it),
})

/** Whoever has just handed in a test reads it on the page; the others are told. */
export async function tellIssued(
  hand: CertificateHand,
  { id, code, personId, title }: Issued,
): Promise<void> {
  if (hand.by?.id === personId) return
  await notify(hand, {
    kind: 'certificates.issued',
    key: `certificate.issued:${id}`,
    personIds: [personId],
    about: id,
    subject: both(
      title,
      (it) => `Attestato pronto: ${it}`,
      (en) => `Certificate ready: ${en}`,
    ),
    body: both(
      title,
      (it) => `Il tuo attestato di «${it}» è pronto. Lo scarichi dalla sua pagina.`,
      (en) => `Your certificate for “${en}” is ready. You can download it from its page.`,
    ),
    path: paths.certificate(code),
  })
}

export async function tellRevoked(
  hand: CertificateHand,
  { id, code, personId, title }: Issued,
  reason: string,
): Promise<void> {
  await notify(hand, {
    kind: 'certificates.revoked',
    key: `certificate.revoked:${id}`,
    personIds: [personId],
    about: id,
    subject: both(
      title,
      (it) => `Attestato revocato: ${it}`,
      (en) => `Certificate revoked: ${en}`,
    ),
    body: both(
      title,
      (it) => `Il tuo attestato di «${it}» non è più valido. Motivo:\n\n${reason}`,
      (en) => `Your certificate for “${en}” is no longer valid. Reason:\n\n${reason}`,
    ),
    path: paths.certificate(code),
  })
}
