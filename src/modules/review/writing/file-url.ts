// SPDX-License-Identifier: AGPL-3.0-or-later
import * as paths from '../paths.ts'

/** Address of a file at the desk, for whoever uploaded it or may see what uses it. */
export const fileUrl = (id: string): string => paths.deskFile(id)
