// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. Patterns for routes take ':name'. */

/** The e-learning section, which lists it with the courses. */
export const catalogue = () => '/formazione'
export const material = (slug: string) => `/formazione/materiali/${slug}`
/** A file of a material as now on offer; the name is for the reader's downloads folder. */
export const materialFile = (slug: string, fileId: string, name: string) =>
  `${material(slug)}/file/${fileId}/${name.startsWith(':') ? name : encodeURIComponent(name)}`

export const newMaterial = () => '/redazione/materiali/nuovo'
export const editMaterial = (id: string) => `/redazione/materiali/${id}`
export const previewMaterial = (id: string) => `${editMaterial(id)}/anteprima`
export const englishMaterial = (id: string) => `${editMaterial(id)}/inglese`
