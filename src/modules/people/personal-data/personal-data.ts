// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listLooksAt } from '../looks/queries.ts'
import { maskTokens } from '../rules.ts'
import {
  findAccount,
  findInvitationsOf,
  forgetAccount,
  listDeedsOf,
  listImports,
  listLettersTo,
  listUnsent,
  listUploads,
} from './queries.ts'
import { codes, words } from './words.ts'

/** A year of several roles and files a day. */
const MOST_LOOKS = 20_000

export const accountData: PersonalData = {
  what: msg(
    'Il tuo account: nome, e-mail, ruoli, inviti, sessioni, lettere, file caricati, moduli lasciati a metà, operazioni, e chi ha guardato i tuoi dati',
  ),
  export: async (db, personId) => {
    const letters = await listLettersTo(db, personId)
    return {
      account: await findAccount(db, personId),
      invitations: await findInvitationsOf(db, personId),
      letters: {
        ...letters,
        newest: letters.newest.map((each) => ({ ...each, text: maskTokens(each.text) })),
      },
      unsent_forms: (await listUnsent(db, personId)).map(({ fields, ...form }) => ({
        ...form,
        fields: Object.entries(fields).flatMap(([field, written]) =>
          field.startsWith('_') ? [] : [{ field, written }],
        ),
      })),
      uploads: await listUploads(db, personId),
      imports: await listImports(db, personId),
      looked_at: await listLooksAt(db, personId, MOST_LOOKS),
      operations: await listDeedsOf(db, personId),
    }
  },
  words,
  codes,
  erase: forgetAccount,
}
