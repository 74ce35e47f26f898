// A page's own text and tables as plain data: what an element reads from the page it stands in, and an importer from a file.

/** A piece of a line in one form. */
export interface TextRun {
  readonly text: string;
  /** Where it leads, as an absolute address. */
  readonly href?: string | undefined;
  readonly isStrong?: boolean | undefined;
  readonly isEmphasis?: boolean | undefined;
}

/** What stands on a line of its own: an item of a list, a paragraph, or what a line break ends. */
export interface TextLine {
  readonly runs: readonly TextRun[];
  readonly isItem?: boolean | undefined;
}

export interface TableCell {
  readonly lines: readonly TextLine[];
  /** Whether it is a `<th>`. */
  readonly isHeading?: boolean | undefined;
  /** Default 1. */
  readonly columnSpan?: number | undefined;
  /** Default 1; 0 reaches to the end of its section. */
  readonly rowSpan?: number | undefined;
  /** The field that the page says its column holds: `data-field`. */
  readonly field?: string | undefined;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly section: 'head' | 'body' | 'foot';
  /** The id by which the page's own links lead to it. */
  readonly id?: string | undefined;
}

export interface TableContent {
  readonly kind: 'table';
  readonly caption: readonly TextLine[];
  readonly rows: readonly TableRow[];
}

export interface TextContent {
  readonly kind: 'text';
  readonly lines: readonly TextLine[];
  /** 1 to 6, for a heading. */
  readonly level?: number | undefined;
}

/** What words cannot tell: a picture, a form, a frame. */
export interface OtherContent {
  readonly kind: 'other';
}

/** What a page has, in its order. */
export type PageContent = (TableContent | TextContent | OtherContent) & {
  /** The index of the part of the page that it stands in; what shares one can only be taken or left together. */
  readonly part: number;
};
