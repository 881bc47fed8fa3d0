// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the authoring half gives to the door of the module. */
import type { NavEntry } from '#contracts/module.ts'
import type { Route } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { routes as materials } from './course/materials/routes.ts'
import { routes as questions } from './course/questions/routes.ts'
import { routes as course } from './course/routes.ts'
import { routes as pictures } from './course/units/picture-routes.ts'
import { routes as units } from './course/units/routes.ts'
import { routes as desk, hasDesk } from './desk/routes.ts'
import { routes as material } from './material/routes.ts'
import * as paths from './paths.ts'

export const authoringRoutes: readonly Route[] = [
  ...desk,
  ...material,
  ...course,
  ...units,
  ...pictures,
  ...questions,
  ...materials,
]

export const authoringPersonal: readonly NavEntry[] = [
  { label: msg('Redazione'), path: paths.desk(), order: 20, when: hasDesk },
]

export const authoringPermissions: Readonly<Record<string, string>> = {
  'material.write': msg('Scrivere materiali'),
  'course.write': msg('Scrivere corsi'),
  'learning.publish': msg('Rivedere e pubblicare materiali e corsi'),
}

export const authoringPhrases: Readonly<Record<string, string>> = {
  'material.created': msg('Materiale iniziato'),
  'material.edited': msg('Materiale modificato'),
  'material.translated': msg('Materiale tradotto'),
  'material.sent_to_review': msg('Materiale inviato in revisione'),
  'material.recalled': msg('Materiale ripreso dalla revisione'),
  'material.returned': msg('Materiale rimandato con osservazioni'),
  'material.published': msg('Materiale pubblicato'),
  'material.withdrawn': msg('Materiale ritirato'),
  'material.draft_opened': msg('Nuova bozza di un materiale'),
  'material.draft_discarded': msg('Bozza di un materiale eliminata'),
  'course.created': msg('Corso iniziato'),
  'course.edited': msg('Corso modificato'),
  'course.translated': msg('Corso tradotto'),
  'course.sent_to_review': msg('Corso inviato in revisione'),
  'course.recalled': msg('Corso ripreso dalla revisione'),
  'course.returned': msg('Corso rimandato con osservazioni'),
  'course.published': msg('Corso pubblicato'),
  'course.withdrawn': msg('Corso ritirato'),
  'course.draft_opened': msg('Nuova bozza di un corso'),
  'course.draft_discarded': msg('Bozza di un corso eliminata'),
}
