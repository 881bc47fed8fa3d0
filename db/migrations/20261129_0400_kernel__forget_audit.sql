-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The role that serves the pages may add to the audit and read it, nothing else: what its time has run out for goes through this
-- function, which has the rights of who owns the tables. The trigger on the table still refuses whatever is younger than 5 years.
-- Its body is bound to the table when it is made: no search path of who calls it can point it elsewhere.
create function forget_audit(before timestamptz) returns void
  language sql security definer
begin atomic
  delete from audit_entry where at < before;
end;
