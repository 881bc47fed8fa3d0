// SPDX-License-Identifier: AGPL-3.0-or-later
/** `npm run check`: the gates alone, without the tests. */
import { runGates } from './gates.ts'

process.exitCode = (await runGates()) ? 0 : 1
