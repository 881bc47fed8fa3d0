// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the room, in Italian; `ctx.href` adds the prefix of the language. */

export const desk = () => '/scrivania'
/** Leads on whoever has just signed in. */
export const arrival = () => '/scrivania?da=accesso'
export const hideFirstSteps = () => '/scrivania/primi-passi/nascondi'
export const showFirstSteps = () => '/scrivania/primi-passi/mostra'
