import MarkdownIt from 'markdown-it';

/**
 * The reader of prose for the page. Articles are read by remark; this one takes a twentieth of its time, and here nothing hangs on it: what
 * is run, and where it stands, is in the record.
 */
export const reader = new MarkdownIt({ html: true });

/** The same for those who look at blocks alone: nothing within a line is read, which is most of the work. */
export const blockReader = new MarkdownIt({ html: true });
blockReader.core.ruler.enableOnly(['normalize', 'block']);
