// SPDX-License-Identifier: AGPL-3.0-or-later
export const check = () => '/attestati'
export const register = () => '/attestati/registro'
export const certificate = (code: string) => `/attestati/${code}`
export const pdf = (code: string) => `/attestati/${code}/pdf`
export const revocation = (code: string) => `/attestati/${code}/revoca`
