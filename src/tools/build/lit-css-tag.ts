/**
 * Stands in for Lit's `css-tag` in the standalone file, 0.5 kB gzipped less: the element makes its style sheets itself,
 * one a document, so all that is left to do is to keep their text. For npm users Lit's own is there.
 */
interface StyleText {
  readonly cssText: string;
}

export const css = ([cssText = '']: TemplateStringsArray): StyleText => ({ cssText });

export const getCompatibleStyle = (style: StyleText): StyleText => style;

// What Lit names and nobody in this file uses.
export const adoptStyles = (): void => undefined;
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (cssText: string): StyleText => ({ cssText });
export const CSSResult = undefined;
