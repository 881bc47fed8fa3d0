// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether a translation was made from an older text than the one that stands. */
export const isStale = (sourceRevision: number | null, revision: number): boolean =>
  sourceRevision !== null && sourceRevision < revision
