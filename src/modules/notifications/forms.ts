// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from '#contracts/house.ts'
import { DELIVERIES, type NotificationKind } from '#contracts/notifications.ts'
import type { Actor } from '#kernel/access.ts'
import { oneOf } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { fieldOf } from './rules.ts'

export interface NamedKind {
  readonly name: string
  readonly kind: NotificationKind
}

/** The kinds that can concern somebody, in the order of the rooms. */
export const kindsFor = (house: House, actor: Actor): NamedKind[] =>
  [...house.notifications].flatMap(([name, kind]) =>
    (kind.when?.(actor, house) ?? true) ? [{ name, kind }] : [],
  )

export const DELIVERY_WORDS = {
  at_once: msg('Subito'),
  daily: msg('Una volta al giorno'),
  weekly: msg('Una volta alla settimana'),
  here_only: msg('Mai: li leggo qui'),
}

/** When each of these kinds comes by e-mail; services have no field. */
export const choicesForm = (kinds: readonly NamedKind[]) =>
  form(
    Object.fromEntries(
      kinds
        .filter(({ kind }) => !kind.service)
        .map(({ name, kind }) => [
          fieldOf(name),
          oneOf({
            label: kind.label,
            help: kind.help,
            choices: DELIVERIES.map((value) => ({ value, label: DELIVERY_WORDS[value] })),
          }),
        ]),
    ),
  )

export const stopForm = form({})
