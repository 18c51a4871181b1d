/** Reads lesson files: Markdown with a head in YAML for each stop. Reads them, writes them, and knows the lessons that come with the program. */
package sparsescope.lesson.file;
