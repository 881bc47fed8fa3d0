// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Where a page starts after a post: on the message, on the first field to put right (WCAG 3.3.1; DESIGN "focus on the
 * first error"), or on the heading of the next step. `autofocus` does this without JavaScript; only one element of a page may carry it.
 */
export const startHere = { autofocus: true } as const
export const startOnText = { autofocus: true, tabIndex: -1 } as const
