// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Network } from '../queries.ts'
import { introduction, type SettingsInput, tagline, territory } from './forms.ts'
import type { PrivacyContact, PrivacyContacts } from './queries.ts'
import type { SignUp } from './rules.ts'
import { domainsIn } from './rules.ts'

export interface Settings {
  network: Network
  contacts: PrivacyContacts
  signUp: SignUp
}

export interface SettingsRecord {
  network: Omit<Network, 'lead_organization_id' | 'version'>
  controller: PrivacyContact
  protectionOfficer: PrivacyContact
  signUp: SignUp
}

export const settingsFrom = (input: SettingsInput, before: Network): SettingsRecord => ({
  network: {
    name: input.name,
    tagline: tagline.read(input, before.tagline),
    territory: territory.read(input, before.territory),
    introduction: introduction.read(input, before.introduction),
    contact_email: input.contact_email,
  },
  controller: {
    name: input.controller_name,
    email: input.controller_email,
    address: input.controller_address,
  },
  protectionOfficer: { name: input.officer_name, email: input.officer_email, address: '' },
  signUp: { mode: input.sign_up, domains: domainsIn(input.domains) },
})

export const settingsValues = ({ network, contacts, signUp }: Settings) => ({
  name: network.name,
  ...tagline.stored(network.tagline),
  ...territory.stored(network.territory),
  ...introduction.stored(network.introduction),
  contact_email: network.contact_email,
  controller_name: contacts.controller?.name,
  controller_address: contacts.controller?.address,
  controller_email: contacts.controller?.email,
  officer_name: contacts.protectionOfficer?.name,
  officer_email: contacts.protectionOfficer?.email,
  sign_up: signUp.mode,
  domains: signUp.domains.join('\n'),
})
