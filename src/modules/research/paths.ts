// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. Patterns for routes take ':name'. */
import { themePath } from '../themes/index.ts'

/** The research on a theme, and one of them. */
export const researchOf = (theme: string) => `${themePath(theme)}/ricerca`
export const research = (theme: string, slug: string) => `${researchOf(theme)}/${slug}`
/** The anchor of a finding: the number that it keeps from edition to edition. */
export const anchor = (number: number) => `risultato-${number}`
export const finding = (theme: string, slug: string, number: number) =>
  `${research(theme, slug)}#${anchor(number)}`

/** Without its theme, which may be united with another: leads to where the research is now. */
export const shortResearch = (slug: string) => `/ricerche/${slug}`
/** The name is for the reader's downloads folder. */
export const researchFile = (slug: string, fileId: string, name: string) =>
  `${shortResearch(slug)}/file/${fileId}/${name.startsWith(':') ? name : encodeURIComponent(name)}`

export const newResearch = () => '/redazione/ricerche/nuova'
export const editResearch = (id: string) => `/redazione/ricerche/${id}`
export const previewResearch = (id: string) => `${editResearch(id)}/anteprima`
export const findings = (id: string) => `${editResearch(id)}/risultati`
export const newFinding = (id: string) => `${findings(id)}/nuovo`
export const editFinding = (id: string, findingId: string) => `${findings(id)}/${findingId}`
export const removeFinding = (id: string, findingId: string) => `${editFinding(id, findingId)}/togli`
const sources = (id: string) => `${editResearch(id)}/fonti`
export const newSource = (id: string) => `${sources(id)}/nuova`
export const editSource = (id: string, sourceId: string) => `${sources(id)}/${sourceId}`
export const removeSource = (id: string, sourceId: string) => `${editSource(id, sourceId)}/togli`
