// Which of three layouts a list has: tables where they fit; otherwise each name beside its labelled facts; otherwise above
// them. By container queries, so that nothing moves after the first paint and paper has a layout of its own; with the
// list's own widths, so that what it holds decides. A sheet for each list, then, with the same rules in it.
import type { ListLayout } from '../../list/layout.js';
import { css } from './css.js';

/** No place is as wide. */
const never = 99999;

/** A layout that a page asks for, whatever the list holds; `auto` for any other word. */
export type LayoutChoice = 'auto' | 'table' | 'facts' | 'stack';

/** The sheet of a list. Paper does not scroll: where a page asks for tables in any width, it still takes what fits. */
export const layoutStyles = (layout: ListLayout, choice: string): string =>
  choice === 'table'
    ? `@media screen{${sheetOf(layout, choice)}}@media print{${sheetOf(layout, 'auto')}}`
    : sheetOf(layout, choice);

function sheetOf(layout: ListLayout, choice: string): string {
  const { pairs, name, nameWish, label, fact, columns } = layout;
  // What a page asks for it has in any width, or in none; names beside their facts only where those fit.
  const table = choice === 'table' ? 0 : /^(facts|stack)$/.test(choice) ? never : layout.table;
  const facts = choice === 'stack' ? never : Math.min(layout.facts, never);
  const widths = columns.map(
    ({ least, wish }, key) => css`
      .column-${key} {
        min-inline-size: ${least}ch;
        inline-size: ${wish}ch;
      }
      .row-header.column-${key}::before {
        min-inline-size: ${least}ch;
      }
    `,
  );
  return (
    `@container (inline-size >= ${String(table)}ch){${widths.join('')}}` +
    css`
      /* A little later than the tables: fractions of a pixel must not leave a list without either way to sort. */
      @container (inline-size >= ${table + 0.1}ch) {
        .root:not(.framed) .sort {
          display: none;
        }
      }
      /* Of tables with space around them, some may not fit where the list is as wide. */
      @container (inline-size >= ${table + 8}ch) {
        .sort {
          display: none;
        }
      }
      /* Tables. */
      @container (inline-size >= ${table}ch) {
        .stacked {
          display: none;
        }
        .cell,
        .header-cell {
          padding: var(--subprocessor-list--row-padding) 0;
          padding-inline-end: var(--subprocessor-list--column-gap);
        }
        .header-cell {
          padding-block: 0.375em;
        }
        .cell.row-header,
        .header-cell.name-heading,
        col.name-column {
          inline-size: var(--subprocessor-list-name-width, ${nameWish}ch);
        }
        .fact:not([data-label])::after {
          content: var(--subprocessor-list-empty, none);
        }
        /* Not in a table that scrolls sideways: its wrapper would be what they stick to. The line comes along as a shadow. */
        @media screen {
          .sticky :not(.wide) > .table > .head {
            position: sticky;
            inset-block-start: var(--subprocessor-list-sticky-offset, 0);
            z-index: 1;
            background: var(--subprocessor-list-background);
            box-shadow: inset 0 -1px var(--subprocessor-list--line);
          }
        }
        .cell:last-child,
        .header-cell:last-child {
          padding-inline-end: 4px;
        }
        /* Together they share an anonymous cell, which has no space of its own. */
        .secondary + .cell {
          /* Room for the link to the row, behind a badge too. */
          padding-inline-start: max(var(--subprocessor-list--column-gap), 24px + 0.375em);
        }
        .secondary + .header-cell {
          padding-inline-start: max(var(--subprocessor-list--column-gap) / 0.875, 24px + 0.375em / 0.875);
        }
        .cell.row-header::before,
        .cell.secondary::after {
          content: '';
          display: block;
          block-size: var(--subprocessor-list--row-padding);
        }
        .header-cell.name-heading,
        .header-row > .secondary {
          display: block;
          inline-size: auto;
        }
        .name-heading ~ .header-cell {
          vertical-align: baseline;
        }
        .cell:is(.number, .date):not(.row-header) {
          white-space: nowrap;
        }
        .number {
          text-align: end;
        }
      }
      /*
       * Names and labelled facts. The headings are for screen readers alone. Told by "not", since in Chrome a width of just
       * as many characters can be both at least and less than that.
       */
      @container not (inline-size >= ${table}ch) {
        /* As wide as the table: what reaches out of it would be something to scroll to, and make paper smaller. */
        .head {
          position: absolute;
          inset-block-start: -99999px;
          inset-inline: 0;
          overflow: clip;
        }
        .sort-button {
          display: none;
        }
        .table,
        .body,
        .row,
        .details-row,
        .details-cell {
          display: block;
        }
        .fact {
          display: flex;
          flex-wrap: wrap;
          align-items: baseline;
          column-gap: 1.5ch;
        }
        [data-label] {
          padding-block-end: 0.0625em;
        }
        :is(.row-header, .secondary) + .fact {
          padding-block-start: 0.125em;
        }
        /* The label is in the heading too: it is not read out twice where a sheet can say so. */
        [data-label]::before {
          content: attr(data-label);
          content: attr(data-label) / '';
          flex: 0 0 ${label}ch;
          font-size: 0.8125em;
          color: var(--subprocessor-list--quiet);
        }
        /* Below its label where the longest word does not fit beside it. */
        .fact > * {
          flex: 1 1 0;
          max-inline-size: 100%;
          /* An English value in an Arabic list still stands beside its label. Chrome has its own word for it. */
          text-align: -webkit-match-parent;
          text-align: match-parent;
        }
        .row {
          padding-block: var(--subprocessor-list--row-padding);
        }
      }
      /* In a narrow place prose has the whole line. */
      @container not (inline-size >= ${Math.min(fact, table)}ch) {
        .long::before {
          flex-basis: 100%;
        }
      }
      /* Names above their facts: the link stands at the end of the line, the details like facts. */
      @container not (inline-size >= ${Math.min(facts, table)}ch) {
        .row {
          position: relative;
        }
        .row::before {
          content: '';
          float: inline-end;
          inline-size: 32px;
          block-size: 24px;
        }
        /* With the room for its ring. */
        .row-link {
          inset-inline-end: 4px;
          inset-block-start: var(--subprocessor-list--row-padding);
        }
        .details {
          display: block;
        }
        .detail {
          display: flex;
          flex-wrap: wrap;
          align-items: baseline;
          column-gap: 1.5ch;
        }
        .detail > .term {
          flex: 0 0 ${label}ch;
        }
        .detail-value {
          flex: 1 1 0;
        }
      }
      @container (inline-size >= ${facts}ch) and (not (inline-size >= ${table}ch)) {
        .table {
          display: table;
          table-layout: fixed;
        }
        .body {
          display: table-row-group;
        }
        .row,
        .details-row {
          display: table-row;
        }
        /* Over both columns. */
        .details-cell {
          inline-size: 100cqi;
        }
        /* By columns, whose characters are those of the text and not a name's bold ones. */
        .name-column {
          inline-size: var(--subprocessor-list-name-width, ${name}ch);
        }
        .gap-column {
          inline-size: 3ch;
        }
        .fact-column ~ .fact-column,
        .gap-column ~ .fact-column {
          display: none;
        }
        /* Facts are no cells, so that together they share one; this one stands between it and that of the name. */
        .cell.secondary {
          display: contents;
        }
        .secondary::after {
          content: '';
          display: table-cell;
        }
        .row-header::before {
          content: '';
          display: block;
          block-size: var(--subprocessor-list--row-padding);
        }
        .secondary > :last-child {
          margin-block-end: var(--subprocessor-list--row-padding);
        }
        /* In the flow, so that the space is kept. */
        .row-link:last-child {
          position: relative;
          display: inline-block;
          vertical-align: top;
        }
        :is(.row-header, .secondary) + .fact {
          padding-block-start: var(--subprocessor-list--row-padding);
        }
        .fact:last-child {
          padding-block-end: var(--subprocessor-list--row-padding);
        }
      }
      @container (inline-size >= ${pairs}ch) and (not (inline-size >= ${table}ch)) {
        .fact {
          display: inline-flex;
          vertical-align: baseline;
          box-sizing: border-box;
          inline-size: 50%;
          padding-inline-end: 3ch;
        }
        /* One without a value leaves no hole. */
        .fact:not([data-label]) {
          inline-size: 0;
          padding-inline-end: 0;
        }
        :is(.row-header, .secondary) + .fact + .fact {
          padding-block-start: var(--subprocessor-list--row-padding);
        }
      }
    `
  );
}
