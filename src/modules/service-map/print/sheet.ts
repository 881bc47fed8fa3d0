// SPDX-License-Identifier: AGPL-3.0-or-later
/** All that stands on the paper: the two columns, where to go, the law, and the way back to the sheet. */
import type { Actor } from '#kernel/access.ts'
import type { Ask } from '#kernel/http/route.ts'
import { drawQr, type QrDrawing } from '#kernel/qr.ts'
import { directionOf } from '../../offices/index.ts'
import * as paths from '../paths.ts'
import { loadAnswer, type Where } from '../reading/answer.ts'
import type { OfferedService } from '../reading/queries.ts'
import type { SheetContent } from '../views/sheet.tsx'
import { blocksOf } from './blocks.ts'
import { type Leaflet, leafletOf } from './leaflet.ts'
import { findMemory } from './translation-queries.ts'
import { isPrintLanguage, type PrintLanguage } from './words.ts'

/** As many as fit under the columns. */
const OFFICES_PRINTED = 3

export interface PrintedSheet {
  readonly service: OfferedService
  readonly content: SheetContent
  readonly where: Where
  /** Null: Italian alone. */
  readonly language: PrintLanguage | null
  readonly direction: 'ltr' | 'rtl'
  readonly leaflet: Leaflet
  /** The sheet that everybody reads without an account. */
  readonly address: string
  readonly qr: QrDrawing
}

type Asking = Pick<Ask<OfferedService>, 'db' | 'query' | 'locale' | 'services' | 'subject'> & {
  readonly actor: Actor | null
}

export async function loadPrinted(ask: Asking): Promise<PrintedSheet> {
  const { db, subject: service, query, services } = ask
  // Paper is for whoever takes it home: what operators tell one another stays on the page.
  const answer = await loadAnswer({ ...ask, actor: null }, service, OFFICES_PRINTED)
  const language = isPrintLanguage(query.lingua) ? query.lingua : null
  const sources = blocksOf(answer).map(({ text }) => text.it)
  const memory =
    language === null ? new Map() : await findMemory(db, { workId: service.id, language, sources })
  const address = `${services.baseUrl}${paths.service(service.slug)}`
  return {
    ...answer,
    language,
    direction: language === null ? 'ltr' : directionOf(language),
    leaflet: leafletOf(answer, language, memory),
    address,
    qr: drawQr(address),
  }
}
