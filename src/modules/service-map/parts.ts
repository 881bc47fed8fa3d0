// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a sheet has in its form beside its words: the laws that it rests on. */
import { citationsWritten } from '../legislation/index.ts'

export const parts = citationsWritten

export type PartsTyped = Parameters<typeof parts.save>[2]
