import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';

/**
 * HTML of a Markdown text from the content files. Raw HTML in it is shown as text, links to anything but the web are
 * dropped. It runs here so that the browser need not load the parser.
 */
export function toHtml(markdown: string): string {
  let html = made.get(markdown);
  if (html === undefined) {
    html = renderToStaticMarkup(<Markdown>{markdown}</Markdown>);
    made.set(markdown, html);
  }
  return html;
}

/** The content's texts are few and are shown again and again; making one takes a quarter of its page's time. */
const made = new Map<string, string>();
