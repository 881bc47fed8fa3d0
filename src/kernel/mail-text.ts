// SPDX-License-Identifier: AGPL-3.0-or-later
const MARK = 'Dimostrazione: dati inventati, senza valore\nDemonstration: invented data, of no value'

/** The text as it goes out, and as administrators see it: in demonstration mode it says what it is. */
export const textAsSent = (text: string, demo: boolean): string => (demo ? `${MARK}\n\n${text}` : text)
