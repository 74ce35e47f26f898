import type { ManifestInput } from '../../src/manifest/schema.js';

export function makeMixed(
  rowCount: number,
  isGrouped: boolean,
): {
  manifest: Omit<ManifestInput, 'groups' | 'subprocessors'> & {
    groups?: { id: string; title: string }[];
    subprocessors: object[];
  };
  groups: { title: string | undefined; rows: { name: string; html: string[]; texts: string[][] }[] }[];
};
