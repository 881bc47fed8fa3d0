// SPDX-License-Identifier: AGPL-3.0-or-later
/** What an administrator says of the instance: who it is, who answers for data, who may come in, what residents are told. */
import { changedFields } from '#kernel/audit.ts'
import { StaleEdit } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { NetworkHand } from '../phrases.ts'
import { insertSentences, listSentences } from '../queries.ts'
import { FIRST_SENTENCES } from '../sentences.ts'
import type { SentencesInput, SettingsInput } from './forms.ts'
import {
  deleteSentences,
  findPrivacyContacts,
  findSignUp,
  setContact,
  setSignUp,
  touchNetwork,
  updateNetwork,
} from './queries.ts'
import { type Settings, settingsFrom, settingsValues } from './record.ts'
import { sentencesFrom, sentenceValues } from './rules.ts'

/** Throws `StaleEdit`. What public pages say of it is read again at once, by triggers (decision 0040). */
export async function amendSettings(
  hand: NetworkHand,
  { settings, version, input }: { settings: Settings; version: number; input: SettingsInput },
): Promise<void> {
  const { tx } = hand
  const to = settingsFrom(input, settings.network)
  if (!(await updateNetwork(tx, version, to.network))) throw new StaleEdit()
  await setContact(tx, 'controller', to.controller)
  await setContact(tx, 'protection_officer', to.protectionOfficer)
  await setSignUp(tx, to.signUp)
  const now: Settings = {
    network: { ...settings.network, ...to.network },
    contacts: await findPrivacyContacts(tx),
    signUp: await findSignUp(tx),
  }
  const fields = changedFields(settingsValues(settings), settingsValues(now)).filter(
    (name) => !name.endsWith('_seen'),
  )
  await hand.note('network.amended', settings.network.lead_organization_id, { fields })
}

/** The sentences for residents, in the languages that the form has; those of others stay. Throws `StaleEdit`. */
export async function amendSentences(
  hand: NetworkHand,
  { leadId, version, input }: { leadId: string; version: number; input: SentencesInput },
): Promise<void> {
  const { tx } = hand
  if (!(await touchNetwork(tx, version))) throw new StaleEdit()
  const before = await listSentences(tx)
  const asked = FIRST_SENTENCES.map(({ language }) => language)
  const others = before.filter(({ language }) => !asked.includes(language))
  const sentences = [...sentencesFrom(input), ...others]
  await deleteSentences(
    tx,
    before.map(({ language }) => language),
  )
  await insertSentences(tx, sentences)
  const fields = changedFields(
    { ...sentenceValues(before) },
    { ...empty(asked), ...sentenceValues(sentences) },
  )
  await hand.note('network.sentences_amended', leadId, { fields })
}

const empty = (languages: readonly string[]) =>
  Object.fromEntries(languages.map((language) => [`text_${language}`, null]))

/** A letter to whoever asks, to see whether letters leave. */
export async function tryMail(
  hand: NetworkHand,
  { to, leadId, name }: { to: { id: string; email: string }; leadId: string; name: string },
): Promise<void> {
  await hand.tell({
    key: `network.mail_tried:${newId(hand.at.getTime())}`,
    toPersonId: to.id,
    toAddress: to.email,
    subject: `${name}: prova della posta / mail test`,
    text: `La posta di ${hand.baseUrl} funziona.\nThe mail of ${hand.baseUrl} works.`,
  })
  await hand.note('network.mail_tried', leadId)
}
