// SPDX-License-Identifier: AGPL-3.0-or-later
/** certificates: issued once, kept as issued, checked by anyone, revoked with a reason. */
import { defineModule } from '../../contracts/module.ts'

export default defineModule({
  name: 'certificates',
})
