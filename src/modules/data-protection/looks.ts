// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'

/** What whoever asked for erasure reads when their request was opened. */
export const looks = { 'erasure.request': msg('La tua richiesta di cancellazione') } as const
