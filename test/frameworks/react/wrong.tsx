/** What TypeScript refuses: every line with the tag, and no other. */
import 'subprocessor-list/react';
import { useRef } from 'react';
import type { SubprocessorsErrorEvent } from 'subprocessor-list';

const heard = (event: SubprocessorsErrorEvent) => event.error;

export const Level = () => <subprocessor-list headingLevel={{}} />;
export const LevelAttribute = () => <subprocessor-list heading-level={[3]} />;
export const GroupAttribute = () => <subprocessor-list group-by={3} />;
export const Columns = () => <subprocessor-list columns={3} />;
export const Sort = () => <subprocessor-list sort={{ descending: true }} />;
export const Layout = () => <subprocessor-list layout="grid" />;
export const Limits = () => <subprocessor-list limits={{ seconds: '5' }} />;
export const Source = () => <subprocessor-list src={{}} />;
export const Misspelt = () => <subprocessor-list manifst={{}} />;
export const ReadOnly = () => <subprocessor-list status="ready" />;
export const OtherEvent = () => <subprocessor-list onsubprocessors-load={heard} />;
export const NoSuchField = () => <subprocessor-list onsubprocessors-change={(event) => event.manifest} />;
export const NoFunction = () => <subprocessor-list onsubprocessors-error="alert()" />;
export const OtherElement = () => <subprocessor-list ref={useRef<HTMLFormElement>(null)} />;
export const Variable = () => <subprocessor-list style={{ '--subprocessor-list-accnt': 'red' }} />;
