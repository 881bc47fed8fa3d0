// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of certificates, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'certificate.issued': msg('Attestato rilasciato'),
  'certificate.revoked': msg('Ha revocato un attestato'),
}

export type CertificateVerb = keyof typeof phrases

export type CertificateHand = Hand<CertificateVerb>
