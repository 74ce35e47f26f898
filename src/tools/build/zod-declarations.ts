/**
 * Stands in for `zod/mini` in the standalone file, which reads a schema's description of itself (`_zod.def`) and never
 * calls zod: declarations without validators, 0.3 kB gzipped instead of 7 kB. Only what src/manifest/schema.ts uses; the
 * tests hold what is built of it to zod itself, on the corpus and on random documents.
 */
interface Declared {
  readonly _zod: { readonly def: object };
  check(...checks: unknown[]): Declared;
}

const declared =
  (type: string, ...keys: string[]) =>
  (...values: unknown[]): Declared => {
    const more = Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    return make({ type, ...more });
  };

const make = (def: object): Declared => ({ ...def, _zod: { def }, check: (...checks) => make({ ...def, checks }) });

export const string = declared('string');
export const number = declared('number');
export const boolean = declared('boolean');
export const unknown = declared('unknown');
export const literal = declared('literal');
export const array = declared('array', 'element');
export const record = declared('record', 'keyType', 'valueType');
export const strictObject = declared('object', 'shape');
export const optional = declared('optional', 'innerType');
export const union = declared('union', 'options');
export const regex = (pattern: RegExp): Declared => make({ pattern });

const enumeration = (options: readonly string[]): Declared & { options: readonly string[] } => ({
  ...make({ type: 'enum', entries: Object.fromEntries(options.map((option) => [option, option])) }),
  options,
});
export { enumeration as enum };
