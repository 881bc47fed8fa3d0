// SPDX-License-Identifier: AGPL-3.0-or-later
/** A visitor says that something is wrong; whoever keeps the thing answers. */
import type { Db } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newToken } from '#kernel/ids.ts'
import { notify, settleNotified } from '../../notifications/index.ts'
import { hashToken } from '../../people/index.ts'
import { listKeepers } from '../keepers.ts'
import * as paths from '../paths.ts'
import type { VerificationHand } from '../phrases.ts'
import type { Thing } from '../things.ts'
import type { CloseInput, ReportInput } from './forms.ts'
import { closedLetter, reportedLetter } from './letters.ts'
import { insertReport, type Report, setClosed } from './queries.ts'

export interface Reporting {
  readonly thing: Thing
  readonly input: Pick<ReportInput, 'group' | 'words' | 'email'>
  readonly locale: Locale
}

/** No trace in the audit: strangers must not write in what nobody may delete. Gives the code by which the report is read. */
export async function reportError(
  hand: VerificationHand,
  { thing, input, locale }: Reporting,
): Promise<string> {
  const { tx, at, baseUrl } = hand
  const { group, words, email } = input
  if (group !== '' && !Object.hasOwn(thing.of.groups, group))
    throw new Invalid({ group: { source: msg('Scegli una delle voci.') } })
  const id = await newEntity(tx, 'error_report', at)
  const token = newToken()
  await insertReport(tx, {
    id,
    entity_id: thing.id,
    title: thing.title,
    field_group: group || null,
    words,
    email: email || null,
    locale,
    token_hash: hashToken(token),
    permission: thing.of.permission,
    within: thing.place.within,
    reported_at: at,
  })
  await tellKeepers(hand, thing, id)
  if (email) {
    const letter = reportedLetter({ baseUrl, locale }, inLocale(thing.title, locale).text, token)
    await hand.tell({ key: `error_report.arrived:${id}`, toPersonId: null, toAddress: email, ...letter })
  }
  return token
}

/** Without the words of the report: they are read where they can be answered. */
async function tellKeepers(hand: VerificationHand, thing: Thing, id: string): Promise<void> {
  const keepers = await listKeepers(hand.tx as Db, thing, hand.at)
  const [it, en] = (['it', 'en'] as const).map((locale) => inLocale(thing.title, locale).text)
  await notify(
    { ...hand, by: null },
    {
      kind: 'verification.reported',
      key: `verification.reported:${id}`,
      personIds: keepers.map((person) => person.id),
      about: id,
      subject: { it: `Segnalato un errore: ${it}`, en: `An error was reported: ${en}` },
      body: {
        it: `Qualcuno ha segnalato un errore in «${it}». Leggi che cosa dice, correggi se serve e rispondi.`,
        en: `Somebody has reported an error in “${en}”. Read what it says, mend it if need be, and answer.`,
      },
      path: paths.report(id),
    },
  )
}

export const CLOSED = msg('Un’altra persona ha già risposto a questa segnalazione.')

export async function closeReport(hand: VerificationHand, report: Report, input: CloseInput): Promise<void> {
  const { tx, at } = hand
  const { outcome, answer } = input
  if (!(await setClosed(tx, report.id, { outcome, answer, by: doerOf(hand).id, at })))
    throw new Refused(CLOSED)
  await hand.note('error_report.closed', report.id, { outcome })
  await settleNotified(hand, 'verification.reported', report.id)
  if (!report.email) return
  const title = inLocale(report.title, report.locale).text
  await hand.tell({
    key: `error_report.closed:${report.id}`,
    toPersonId: null,
    toAddress: report.email,
    ...closedLetter(report.locale, { title, outcome, answer }),
  })
}
