// SPDX-License-Identifier: AGPL-3.0-or-later
import { drawQr, type QrDrawing } from '#kernel/qr.ts'
import { inFours } from './rules.ts'
import { appAddress } from './totp.ts'

export interface SetUp {
  /** In groups of four, for whoever types it. */
  readonly secret: string
  readonly qr: QrDrawing
}

export const drawSetUp = (secret: string, email: string): SetUp => ({
  secret: inFours(secret),
  qr: drawQr(appAddress(secret, 'RefER PA', email)),
})
