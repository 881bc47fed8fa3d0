// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the form of a fund and its rows. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { type FundInput, fundName, fundWordings, fundYears } from './forms.ts'
import type { Fund, FundRecord } from './queries.ts'
import { PLACES, type WordingPlace, type Wordings } from './wording.ts'

/** `before`: the fund as it was, when it is amended. */
export function recordFrom(input: FundInput, before: Fund | null = null): FundRecord {
  const { from, to } = fundYears.read(input)
  return {
    short_name: input.short_name,
    name: fundName.read(input, before?.name),
    starts_on: from,
    ends_on: to,
    basis: input.basis,
    wordings: wordingsFrom(input, before?.wordings ?? {}),
  }
}

function wordingsFrom(input: FundInput, before: Wordings): Wordings {
  const read: Record<WordingPlace, LocalText> = {
    site: fundWordings.site.read(input, before.site),
    documents: fundWordings.documents.read(input, before.documents),
    posters: fundWordings.posters.read(input, before.posters),
    certificates: fundWordings.certificates.read(input, before.certificates),
    mails: fundWordings.mails.read(input, before.mails),
  }
  return Object.fromEntries(
    PLACES.filter((place) => read[place].it !== '').map((place) => [place, read[place]]),
  )
}

export const valuesOf = (fund: Fund) => ({
  short_name: fund.short_name,
  ...fundName.stored(fund.name),
  ...fundYears.stored({ from: fund.starts_on, to: fund.ends_on }),
  basis: fund.basis,
  ...fundWordings.site.stored(fund.wordings.site ?? null),
  ...fundWordings.documents.stored(fund.wordings.documents ?? null),
  ...fundWordings.posters.stored(fund.wordings.posters ?? null),
  ...fundWordings.certificates.stored(fund.wordings.certificates ?? null),
  ...fundWordings.mails.stored(fund.wordings.mails ?? null),
})
