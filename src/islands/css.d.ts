// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sheets that the bundler writes beside an island. */
declare module '*.css'
