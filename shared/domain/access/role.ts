/** What somebody is to the branch (branch-practice section 1); the role decides what they may do. */
export const roles = ['administrator', 'branchHead', 'customerService', 'customerManager', 'reader'] as const;

export type Role = (typeof roles)[number];

/** True for the name of a role. */
export function isRole(name: unknown): name is Role {
  return roles.some((role) => role === name);
}
