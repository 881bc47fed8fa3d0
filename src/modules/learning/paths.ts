// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. Patterns for routes take ':name'. */

/** The e-learning section, open to everyone. */
export const catalogue = () => '/formazione'
export const course = (slug: string) => `/formazione/corsi/${slug}`
export const unit = (slug: string, unitId: string) => `${course(slug)}/unita/${unitId}`
/** The unit as the version on offer has it, for whoever follows an earlier one. */
export const offeredUnit = (slug: string, unitId: string) => `${unit(slug, unitId)}/attuale`
/** A learner goes over to the version of a course now on offer. */
export const changeVersion = (slug: string) => `${course(slug)}/versione`
/** A picture in the units of a course. */
export const unitPicture = (slug: string, fileId: string) => `${course(slug)}/immagini/${fileId}`
/** The reader says a unit is read; the island says which block is being read. */
export const readUnit = (slug: string, unitId: string) => `${unit(slug, unitId)}/letta`
/** The learner goes on to a unit beside it, or back to the course: what they have opened is kept. */
export const leaveUnit = (slug: string, unitId: string) => `${unit(slug, unitId)}/avanti`
export const unitPlace = (slug: string, unitId: string) => `${unit(slug, unitId)}/segno`
export const myCourses = () => '/formazione/i-miei-corsi'

/** What a learner does in a course. */
export const enrol = (slug: string) => `${course(slug)}/iscrizione`
export const startTest = (slug: string) => `${course(slug)}/prova`
export const attemptQuestion = (attemptId: string, position: number | string) =>
  `/formazione/prove/${attemptId}/domande/${position}`
/** Where the island saves an answer as it is given. */
export const saveAnswer = (attemptId: string, position: number | string) =>
  `${attemptQuestion(attemptId, position)}/salva`
export const attemptReview = (attemptId: string) => `/formazione/prove/${attemptId}/riepilogo`
/** From the summary back to a question. */
export const toQuestion = (attemptId: string) => `/formazione/prove/${attemptId}/vai`
export const handIn = (attemptId: string) => `/formazione/prove/${attemptId}/consegna`
export const attemptResult = (attemptId: string) => `/formazione/prove/${attemptId}/esito`

/** Where a course is written. */
export const newCourse = () => '/redazione/corsi/nuovo'
export const editCourse = (id: string) => `/redazione/corsi/${id}`
export const courseUnits = (id: string) => `${editCourse(id)}/unita`
export const newUnit = (id: string) => `${courseUnits(id)}/nuova`
export const editUnit = (id: string, unitId: string) => `${courseUnits(id)}/${unitId}`
export const englishUnit = (id: string, unitId: string) => `${editUnit(id, unitId)}/inglese`
export const removeUnit = (id: string, unitId: string) => `${editUnit(id, unitId)}/togli`
export const moveUnit = (id: string, unitId: string, way: string) => `${editUnit(id, unitId)}/${way}`
export const courseQuestions = (id: string) => `${editCourse(id)}/domande`
/** The kind is part of the address, in Italian. */
export const newQuestion = (id: string, kind: string) => `${courseQuestions(id)}/nuova/${kind}`
export const editQuestion = (id: string, questionId: string) => `${courseQuestions(id)}/${questionId}`
export const previewQuestion = (id: string, questionId: string) => `${editQuestion(id, questionId)}/anteprima`
export const removeQuestion = (id: string, questionId: string) => `${editQuestion(id, questionId)}/togli`
export const moveQuestion = (id: string, questionId: string, way: string) =>
  `${editQuestion(id, questionId)}/${way}`
export const courseMaterials = (id: string) => `${editCourse(id)}/materiali`
export const removeMaterial = (id: string, materialId: string) => `${courseMaterials(id)}/${materialId}/togli`
export const renewMaterial = (id: string, materialId: string) =>
  `${courseMaterials(id)}/${materialId}/aggiorna`
export const previewCourse = (id: string) => `${editCourse(id)}/anteprima`
