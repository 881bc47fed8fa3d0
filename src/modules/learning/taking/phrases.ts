// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of those who take courses, in words. What they read and what they answer is never in it. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { CertificateVerb } from '../../certificates/index.ts'

export const phrases = {
  'enrolment.made': msg('Si è iscritto a un corso'),
  'enrolment.moved': msg('È passato alla versione nuova di un corso'),
  'attempt.started': msg('Ha iniziato una prova'),
  'attempt.handed_in': msg('Ha consegnato una prova'),
}

/** A test that is passed brings a certificate with it, in the same hand. */
export type TakingHand = Hand<keyof typeof phrases | CertificateVerb>
