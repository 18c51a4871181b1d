/** Shows the window of the help: guides, glossary and search. */
package sparsescope.ui.help;
