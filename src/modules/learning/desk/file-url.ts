// SPDX-License-Identifier: AGPL-3.0-or-later
/** Address of a file by its id, for whoever may read it. */
export const fileUrl = (id: string): string => `/file/${id}`
