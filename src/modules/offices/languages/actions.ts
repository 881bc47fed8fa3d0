// SPDX-License-Identifier: AGPL-3.0-or-later
/** An office says in which languages it helps. */
import { changedFields } from '#kernel/audit.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Invalid, Refused, StaleEdit } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import type { OfficeHand } from '../phrases.ts'
import { type LanguageInput, recordFrom, valuesOf } from './forms.ts'
import {
  type Around,
  deleteLanguage,
  findAround,
  insertLanguage,
  type LanguageRecord,
  MOST_LANGUAGES,
  type OfficeLanguage,
  updateLanguage,
} from './queries.ts'

interface Of {
  readonly office: { readonly id: string }
}

export async function addLanguage(
  hand: OfficeHand,
  { office, input }: Of & { input: LanguageInput },
): Promise<void> {
  const record = recordFrom(input)
  const { count, last } = await fitIn(hand, office.id, record, null)
  if (count >= MOST_LANGUAGES)
    throw new Refused(msg('Questo ufficio ha già troppe righe sulle lingue: togline qualcuna.'))
  await insertLanguage(hand.tx, {
    ...record,
    id: newId(hand.at.getTime()),
    office_id: office.id,
    position: last + 1,
  })
  await hand.note('office.language_added', office.id, { language: record.language, level: record.level })
}

interface Amending extends Of {
  readonly line: OfficeLanguage
  readonly input: LanguageInput
  readonly version: number
}

export async function amendLanguage(
  hand: OfficeHand,
  { office, line, input, version }: Amending,
): Promise<void> {
  const record = recordFrom(input, line)
  await fitIn(hand, office.id, record, line.id)
  if (!(await updateLanguage(hand.tx, line.id, version, record))) throw new StaleEdit()
  await hand.note('office.language_amended', office.id, {
    language: record.language,
    fields: changedFields(valuesOf(line), valuesOf(record)),
  })
}

export async function removeLanguage(
  hand: OfficeHand,
  { office, line }: Of & { line: OfficeLanguage },
): Promise<void> {
  if (!(await deleteLanguage(hand.tx, line.id)))
    throw new Refused(msg('Qualcuno l’ha già tolta: torna alla scheda.'))
  await hand.note('office.language_removed', office.id, { language: line.language, level: line.level })
}

/** Throws `Invalid` on what another line says already, and on a body that is not there. Lines of the office wait until the end of the transaction. */
async function fitIn(
  { tx }: OfficeHand,
  officeId: string,
  record: LanguageRecord,
  own: string | null,
): Promise<Around> {
  await lockName(tx, `office.languages:${officeId}`)
  const around = await findAround(tx, officeId, record, own)
  if (!around.provider_known) throw new Invalid({ provider_id: { source: msg('Scegli una delle voci.') } })
  if (around.same)
    throw new Invalid({
      language: { source: msg('C’è già una riga uguale: cambia quella, o scegli altri giorni.') },
    })
  return around
}
