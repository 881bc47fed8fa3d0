// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of HSDS 3, as its specification calls them. */
export const base = () => '/api/hsds'
const both = (name: string) => [() => `${base()}/${name}`, (id: string) => `${base()}/${name}/${id}`] as const

export const [services, service] = both('services')
export const [organizations, organization] = both('organizations')
export const [serviceAtLocations, serviceAtLocation] = both('service_at_locations')
export const [taxonomies, taxonomy] = both('taxonomies')
export const [terms, term] = both('taxonomy_terms')
