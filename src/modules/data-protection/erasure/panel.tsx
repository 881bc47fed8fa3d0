// SPDX-License-Identifier: AGPL-3.0-or-later
import { panel } from '#contracts/panels.ts'
import * as paths from '../paths.ts'

/** The way to the request, from the page of one's own data. */
export const askPanel = panel({
  order: 10,
  load: async () => true,
  view: (ctx) => (
    <p key="erasure">
      {ctx.t('Vuoi che i tuoi dati siano cancellati?')}{' '}
      <a href={ctx.href(paths.ownRequest())}>{ctx.t('Cancellare i miei dati')}</a>
    </p>
  ),
})
