// Which forms of a value the schema admits at a place, from the description that zod keeps of every schema (`_zod.def`,
// meant for libraries built on zod). In the standalone file zod-declarations.ts stands in for zod and gives the same.
import { memoize } from '../language/memoize.js';

/** A schema, as far as it is read here. */
export interface SchemaNode {
  readonly _zod: { readonly def: unknown };
}

/** The schemas of an object's keys. */
export type Shape = Readonly<Record<string, SchemaNode>>;

interface Definition {
  readonly type: string;
  readonly innerType?: SchemaNode;
  readonly options?: readonly SchemaNode[];
  readonly element?: SchemaNode;
  readonly shape?: Shape;
  readonly keyType?: SchemaNode;
  readonly valueType?: SchemaNode;
  readonly entries?: Readonly<Record<string, string>>;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
}

/** Any text, text of a pattern, or one of a list of texts (`entries`). */
export type TextForm = Pick<Definition, 'entries' | 'checks'>;

/** What the schema admits at one place: of texts several forms, of anything else at most one. */
export interface Forms {
  readonly texts: TextForm[];
  /** The schema of a list's items. */
  items?: SchemaNode;
  shape?: Shape;
  /** The schemas of a map's keys and values. */
  record?: Pick<Definition, 'keyType' | 'valueType'>;
  number?: true;
  boolean?: true;
  /** Not checked here: `unknown`, and the literal of `version`. */
  anything?: true;
  optional?: true;
}

const definitionOf = (node: SchemaNode): Definition => node._zod.def as Definition;

/** The forms that `node` admits, unions taken apart. Each schema is read once. */
export const formsOf = memoize((node: SchemaNode): Forms => {
  const forms: Forms = { texts: [] };
  addForms(node, forms);
  return forms;
});

function addForms(node: SchemaNode, forms: Forms): void {
  const definition = definitionOf(node);
  const { type, innerType, options, element, shape } = definition;
  if (type === 'optional') forms.optional = true;
  if (innerType) addForms(innerType, forms);
  else if (options) for (const option of options) addForms(option, forms);
  else if (element) forms.items = element;
  else if (shape) forms.shape = shape;
  else if (type === 'record') forms.record = definition;
  else if (type === 'string' || type === 'enum') forms.texts.push(definition);
  else if (type === 'number' || type === 'boolean') forms[type] = true;
  else forms.anything = true;
}

/** The pattern that a text has to match, if there is one. */
export const patternOf = ({ checks }: TextForm): RegExp | undefined => checks?.[0]?._zod.def.pattern;

/** The pattern of a schema that admits text. */
export const patternOfNode = (node: SchemaNode): RegExp | undefined => patternOf(definitionOf(node));

/** Whether `text` is one that the form admits. */
export const matches = (text: string, form: TextForm): boolean =>
  form.entries ? Object.hasOwn(form.entries, text) : (patternOf(form)?.test(text) ?? true);

/** The keys that an object has to have, without `version`, which is checked on its own. */
export const requiredKeys = memoize((shape: Shape) =>
  Object.entries(shape)
    .filter(([, node]) => !formsOf(node).optional && !formsOf(node).anything)
    .map(([key]) => key),
);

/** Whether a value is text that the schema admits, as most values are: not even a path has to be made for those. */
export const isAcceptedText = (value: unknown, node: SchemaNode): boolean =>
  typeof value === 'string' && formsOf(node).texts.some((form) => matches(value, form));
