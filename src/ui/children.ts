// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JSX } from '#jsx/jsx-runtime'

/** What may stand inside a component. */
export type Children = JSX.Element | string | number | boolean | null | undefined | Children[]
