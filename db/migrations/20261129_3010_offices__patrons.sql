-- SPDX-License-Identifier: AGPL-3.0-or-later
-- offices: the feasts of the patrons of the cities of the region; coordinators add those of other municipalities.
insert into patron_day (istat_code, month, day, name) values
  ('033032', 7, 4, 'Sant’Antonino'),
  ('034027', 1, 13, 'Sant’Ilario'),
  ('035033', 11, 24, 'San Prospero'),
  ('036023', 1, 31, 'San Geminiano'),
  ('037006', 10, 4, 'San Petronio'),
  ('038008', 4, 23, 'San Giorgio'),
  ('039014', 7, 23, 'Sant’Apollinare'),
  ('040007', 6, 24, 'San Giovanni Battista'),
  ('040012', 2, 4, 'Madonna del Fuoco'),
  ('099014', 10, 14, 'San Gaudenzo');
