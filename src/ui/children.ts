// SPDX-License-Identifier: AGPL-3.0-or-later
/** What may stand inside a component. */
export type { Children } from '#jsx/jsx-runtime'
