// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'

/** What the holder of a certificate reads when somebody else opened it. */
export const looks = { 'certificate.sheet': msg('Un tuo attestato') } as const
