export const fixedSeed: number;
export function readSeed(text: string | undefined, random?: () => number): number | undefined;
