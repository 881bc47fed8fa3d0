// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the room, in Italian; `ctx.href` adds the prefix of the language. */
import { circlePath } from '../network/index.ts'

/** The figures of the circle, of all projects or of one. */
export const circle = (project?: string | null) => inProject(circlePath(), project)
/** One of its tables as CSV. */
export const circleTable = (table: string, project?: string | null) =>
  inProject(`${circlePath()}/${table}`, project)

const inProject = (path: string, project: string | null | undefined): string =>
  project ? `${path}?progetto=${encodeURIComponent(project)}` : path
