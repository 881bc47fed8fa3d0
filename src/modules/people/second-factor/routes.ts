// SPDX-License-Identifier: AGPL-3.0-or-later
/** What protects an account, and the steps that it adds to the sign-in. */
import { signedIn } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { appPage, beginAppPage, removeAppPage } from './app/routes.ts'
import { codePage, requiredSetUpPage } from './code-routes.ts'
import { listPasskeys } from './passkeys/queries.ts'
import { passkeyRoutes } from './passkeys/routes.ts'
import * as paths from './paths.ts'
import { getStanding } from './queries.ts'
import { codesKept, codesPage, newCodesPage } from './recovery/routes.ts'
import { requiredRoutes } from './required/routes.ts'
import { SecurityPage } from './views/security.tsx'

const securityPage = page({
  path: paths.security(),
  access: signedIn,
  load: async ({ db, actor }) => ({
    standing: await getStanding(db, actor.id),
    passkeys: await listPasskeys(db, actor.id),
  }),
  view: (ctx, data) => SecurityPage({ ctx, data }),
})

export const secondFactorRoutes = [
  codePage,
  requiredSetUpPage,
  securityPage,
  beginAppPage,
  appPage,
  removeAppPage,
  codesPage,
  codesKept,
  newCodesPage,
  ...passkeyRoutes,
  ...requiredRoutes,
]
