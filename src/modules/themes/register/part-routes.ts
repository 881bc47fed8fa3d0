// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sub-themes and assignments of a theme: added and changed one at a time. */
import { withPermission } from '#kernel/access.ts'
import { archiveForm } from '#kernel/archive.ts'
import type { Db } from '#kernel/db/db.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listOrganizations, listProjects } from '../../network/index.ts'
import * as paths from '../paths.ts'
import {
  addSubtheme,
  amendAssignment,
  amendSubtheme,
  archiveSubtheme,
  assignBody,
  takeBackSubtheme,
} from './actions.ts'
import { assignmentForm, daysForm, subthemeForm } from './forms.ts'
import { findManaged, findManagedAssignment, findManagedSubtheme } from './queries.ts'
import { managedTheme } from './routes.ts'
import { themeRow } from './row.ts'
import { subthemeFrom, subthemeValues } from './rules.ts'
import { ArchiveSubthemePage, AssignmentPage, DaysPage, SubthemePage } from './views/part-forms.tsx'

const access = withPermission(themeRow.permission)

const ofTheme = { access, subject: (db: Db, { slug = '' }: Record<string, string>) => findManaged(db, slug) }

const ofSubtheme = {
  access,
  subject: async (db: Db, { slug = '', subthemeId = '' }: Record<string, string>) => {
    const [theme, subtheme] = [await findManaged(db, slug), await findManagedSubtheme(db, subthemeId)]
    return theme && subtheme && subtheme.theme_id === theme.id ? { theme, subtheme } : null
  },
}

const newSubtheme = formPage({
  ...ofTheme,
  path: paths.addSubtheme(':slug'),
  form: subthemeForm,
  load: async ({ subject: theme }) => ({ theme, subtheme: null }),
  stored: ({ theme }) => ({ position: theme.parts.length }),
  view: (ctx, data, form) => SubthemePage({ ctx, ...data, form }),
  act: async ({ hand, subject: theme, input }) => {
    await addSubtheme(hand, { themeId: theme.id, ...subthemeFrom(input) })
    return seeOther(paths.register.row(theme.slug), ok(msg('Sottotema aggiunto.')))
  },
})

const editSubtheme = formPage({
  ...ofSubtheme,
  path: paths.editSubtheme(':slug', ':subthemeId'),
  form: subthemeForm,
  load: async ({ subject }) => subject,
  stored: ({ subtheme }) => subthemeValues(subtheme),
  version: ({ subtheme }) => subtheme.version,
  view: (ctx, data, form) => SubthemePage({ ctx, ...data, form }),
  act: async ({ hand, subject: { theme, subtheme }, input, version }) => {
    const { name, position } = subthemeFrom(input, subtheme.name)
    await amendSubtheme(hand, { themeId: theme.id, id: subtheme.id, version, name, position })
    return seeOther(paths.register.row(theme.slug), ok(msg('Sottotema salvato.')))
  },
})

const archivingSubtheme = formPage({
  ...ofSubtheme,
  path: paths.archiveSubtheme(':slug', ':subthemeId'),
  form: archiveForm,
  load: async ({ subject }) => subject,
  view: (ctx, data, form) => ArchiveSubthemePage({ ctx, ...data, form }),
  act: async ({ hand, subject: { theme, subtheme }, input }) => {
    await archiveSubtheme(hand, { id: subtheme.id, reason: input.reason })
    return seeOther(paths.register.row(theme.slug), ok(msg('Sottotema archiviato.')))
  },
})

const takingBackSubtheme = verb({
  ...ofSubtheme,
  path: paths.takeBackSubtheme(':slug', ':subthemeId'),
  on: () => managedTheme,
  act: async ({ hand, subject: { theme, subtheme } }) => {
    await takeBackSubtheme(hand, subtheme.id)
    return seeOther(paths.register.row(theme.slug), ok(msg('Sottotema di nuovo in uso.')))
  },
})

const newAssignment = formPage({
  ...ofTheme,
  path: paths.addAssignment(':slug'),
  form: assignmentForm,
  load: async ({ db, subject: theme }) => ({
    theme,
    projects: await listProjects(db),
    organizations: await listOrganizations(db),
  }),
  view: (ctx, data, form) => AssignmentPage({ ctx, ...data, form }),
  act: async ({ hand, subject: theme, input }) => {
    await assignBody(hand, {
      themeId: theme.id,
      projectId: input.project!,
      organizationId: input.organization!,
      assignedOn: input.assigned_on!,
      endedOn: input.ended_on,
    })
    return seeOther(paths.register.row(theme.slug), ok(msg('Tematica assegnata.')))
  },
})

const editAssignment = formPage({
  access,
  path: paths.editAssignment(':slug', ':assignmentId'),
  subject: async (db: Db, { slug = '', assignmentId = '' }: Record<string, string>) => {
    const [theme, assignment] = [await findManaged(db, slug), await findManagedAssignment(db, assignmentId)]
    return theme && assignment && assignment.theme_id === theme.id ? { theme, assignment } : null
  },
  form: daysForm,
  load: async ({ subject }) => subject,
  stored: ({ assignment: { assigned_on, ended_on } }) => ({ assigned_on, ended_on }),
  version: ({ assignment }) => assignment.version,
  view: (ctx, data, form) => DaysPage({ ctx, ...data, form }),
  act: async ({ hand, subject: { theme, assignment }, input, version }) => {
    await amendAssignment(hand, assignment, {
      version,
      assignedOn: input.assigned_on!,
      endedOn: input.ended_on,
    })
    return seeOther(paths.register.row(theme.slug), ok(msg('Giorni salvati.')))
  },
})

export const partRoutes = [
  newSubtheme,
  editSubtheme,
  archivingSubtheme,
  takingBackSubtheme,
  newAssignment,
  editAssignment,
]
