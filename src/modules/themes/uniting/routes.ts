// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { ok } from '#kernel/http/flash.ts'
import { Elsewhere, formPage, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { listThemes } from '../queries.ts'
import { findManaged, listManagedSubthemes } from '../register/queries.ts'
import { themeRow } from '../register/row.ts'
import { uniteTheme } from './actions.ts'
import { uniteForm } from './forms.ts'
import { UnitePage } from './views/unite.tsx'

export const unitingRoute = formPage({
  path: paths.unite(':slug'),
  access: withPermission(themeRow.permission),
  subject: (db, { slug = '' }) => findManaged(db, slug),
  form: uniteForm,
  load: async ({ db, subject: theme }) => {
    if (theme.succeeded) return new Elsewhere(paths.register.row(theme.slug))
    const [themes, subthemes] = await Promise.all([listThemes(db), listManagedSubthemes(db, theme.id)])
    return { theme, others: themes.filter(({ id }) => id !== theme.id), subthemes }
  },
  view: (ctx, data, form) => UnitePage({ ctx, ...data, form }),
  act: async ({ hand, subject: theme, input, services }) => {
    await uniteTheme(hand, {
      themeId: theme.id,
      into: input.into!,
      also: input.also,
      toOther: input.parts,
      day: dayIn(services.zone, hand.at),
      holders: services.house.themeHolders,
    })
    return seeOther(paths.register.row(theme.slug), ok(msg('Fatto: niente si è perso.')))
  },
})
