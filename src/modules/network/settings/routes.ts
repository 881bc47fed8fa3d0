// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type Deed, deedsOf } from '../deeds-queries.ts'
import * as paths from '../paths.ts'
import { findNetwork, listSentences } from '../queries.ts'
import { amendSentences, amendSettings, tryMail } from './actions.ts'
import { sentencesForm, settingsForm } from './forms.ts'
import { findPrivacyContacts, findSignUp } from './queries.ts'
import { type Settings, settingsValues } from './record.ts'
import { sentenceValues } from './rules.ts'
import { SentencesPage } from './views/sentences.tsx'
import { SettingsPage } from './views/settings.tsx'

const access = withPermission('network.write')

/** Null before the network is founded: there is nothing to set yet. */
async function findSettings(db: Db): Promise<Settings | null> {
  const network = await findNetwork(db)
  return network && { network, contacts: await findPrivacyContacts(db), signUp: await findSignUp(db) }
}

/** What was done to the settings; the body that leads the network has a history of its own beside. */
const historyOf = async (db: Db, { network }: Settings): Promise<Deed[]> =>
  (await deedsOf(db, network.lead_organization_id)).filter(({ verb }) => verb.startsWith('network.'))

const settingsPage = formPage({
  path: paths.settings(),
  access,
  subject: findSettings,
  form: settingsForm,
  keeps: true,
  load: async ({ db, subject: settings, services }) => ({
    settings,
    zone: services.zone,
    sendsMail: services.sendsMail,
    deeds: await historyOf(db, settings),
    phrases: services.house.phrases,
  }),
  stored: ({ settings }) => settingsValues(settings),
  version: ({ settings }) => settings.network.version,
  savedBy: ({ deeds }) => deeds[0]?.actor_id ?? null,
  view: (ctx, data, form) => SettingsPage({ ctx, form, data }),
  act: async ({ hand, subject: settings, version, input }) => {
    await amendSettings(hand, { settings, version, input })
    return seeOther(paths.settings(), ok(msg('Impostazioni salvate. Le pagine le mostrano già.')))
  },
})

const sentencesPage = formPage({
  path: paths.residentSentences(),
  access,
  subject: findSettings,
  form: sentencesForm,
  load: async ({ db, subject: settings }) => ({
    settings,
    sentences: await listSentences(db),
    deeds: await historyOf(db, settings),
  }),
  stored: ({ sentences }) => sentenceValues(sentences),
  version: ({ settings }) => settings.network.version,
  savedBy: ({ deeds }) => deeds[0]?.actor_id ?? null,
  view: (ctx, _data, form) => SentencesPage({ ctx, form }),
  act: async ({ hand, subject: { network }, version, input }) => {
    await amendSentences(hand, { leadId: network.lead_organization_id, version, input })
    return seeOther(paths.settings(), ok(msg('Frasi salvate. Le pagine le mostrano già.')))
  },
})

const mailTrial = verb({
  path: paths.tryMail(),
  access,
  subject: findSettings,
  on: () => settingsPage,
  act: async ({ hand, actor, subject: { network }, services }) => {
    const leadId = network.lead_organization_id
    await tryMail(hand, { to: actor, leadId, name: network.name })
    return seeOther(
      paths.settings(),
      ok(
        services.sendsMail
          ? msg('Lettera di prova in partenza: guarda la tua posta fra un minuto.')
          : msg('Lettera scritta, ma non parte: manca il server di posta (SMTP_URL).'),
      ),
    )
  },
})

export const settingsRoutes = [settingsPage, sentencesPage, mailTrial]
