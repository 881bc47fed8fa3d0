// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is chosen from a fixed list, in words. */
import { msg } from '#kernel/i18n/msg.ts'

export const REACHES = [
  { value: 'dedicated', label: msg('Dedicato ai cittadini stranieri') },
  { value: 'mixed', label: msg('In parte dedicato') },
  { value: 'peripheral', label: msg('Per tutti') },
] as const
export type Reach = (typeof REACHES)[number]['value']

/** How one gets to speak with an office. It says nothing of its hours. */
export const ACCESSES = [
  { value: 'walk_in', label: msg('Si va senza appuntamento') },
  { value: 'appointment', label: msg('Su appuntamento') },
  { value: 'phone', label: msg('Per telefono') },
  { value: 'online', label: msg('Online') },
  { value: 'referral_only', label: msg('Solo se ti manda un altro ufficio') },
] as const
export type Access = (typeof ACCESSES)[number]['value']

export const ACCESSIBILITY = [
  { value: 'step_free', label: msg('Ingresso senza gradini') },
  { value: 'lift', label: msg('Ascensore') },
  { value: 'toilet', label: msg('Bagno accessibile') },
  { value: 'parking', label: msg('Parcheggio per persone con disabilità') },
  { value: 'induction_loop', label: msg('Sistema per chi porta apparecchi acustici') },
  { value: 'quiet_room', label: msg('Stanza riservata') },
  { value: 'child_space', label: msg('Spazio per bambini') },
] as const
export type Accessibility = (typeof ACCESSIBILITY)[number]['value']

/** The words of a choice. */
export const wordsFor = <V extends string>(
  choices: readonly { readonly value: V; readonly label: string }[],
  value: V,
): string => choices.find((choice) => choice.value === value)!.label
