import type { ConnectionRole } from './connect.ts'

export const roles: readonly ConnectionRole[] = ['append', 'project', 'read', 'public', 'identity']

/**
 * Makes the roles that are missing. Roles belong to the whole server and databases are many: when two are prepared at
 * once, the second takes the roles of the first.
 */
export const ensureRoles = roles
  .map((role) => `mingce_${role}`)
  .map(
    (name) => `do $$ begin
      if not exists (select from pg_roles where rolname = '${name}') then create role ${name} nologin noinherit; end if;
    exception when duplicate_object or unique_violation then null;
    end $$`,
  )
  .join(';\n')

/** Lets the role that runs this act as `mingce_project`, so that it can make what that role is to own. */
export const joinProject = `do $$ begin
  if not pg_has_role(current_user, 'mingce_project', 'usage') then
    execute format('grant mingce_project to %I', current_user);
  end if;
end $$`
