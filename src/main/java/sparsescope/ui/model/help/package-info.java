/** Holds the guides that come with the program: read, searched, and linked with the glossary. */
package sparsescope.ui.model.help;
