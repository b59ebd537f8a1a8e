import type { Incoming } from "../../handlers/incoming.ts";
import type { Records } from "../../handlers/staff/records.ts";
import type { PlatformId } from "../settings/setting-schema.ts";

/** What a person may do: nothing of staff, what staff may, or also say who is staff. */
export type Standing = { staff: boolean; admin?: true };

/** Who is asking, as far as that decides what they may do. */
export type Asker = Pick<Incoming, "channel" | "person">;

/** What somebody may do, as it stands now. */
export type StandingOf = (asker: Asker) => Standing;

const ADMIN: Standing = { staff: true, admin: true };

/**
 * Who is staff: whom the settings name is an admin, whom an admin has let in is staff. On the web the person at this
 * machine is an admin, unless the settings name people of the web: then only these are.
 */
export function staffRoll(setting: readonly PlatformId[], records: Pick<Records, "standing">): StandingOf {
  const named = new Set(setting.map(({ channel, id }) => `${channel}:${id}`));
  const ownersOfWeb = setting.some(({ channel }) => channel === "web");
  return ({ channel, person }: Asker): Standing => {
    const name = `${channel}:${person.id}`;
    if (named.has(name)) return ADMIN;
    if (person.atThisMachine && !ownersOfWeb) return ADMIN;
    return { staff: records.standing.staff.get(name) ?? false };
  };
}
