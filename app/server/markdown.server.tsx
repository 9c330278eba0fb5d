import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';

/**
 * HTML of a Markdown text from the content files. Raw HTML in it is shown as text, links to anything but the web are
 * dropped. It runs here so that the browser need not load the parser.
 */
export const toHtml = (markdown: string): string => renderToStaticMarkup(<Markdown>{markdown}</Markdown>);
