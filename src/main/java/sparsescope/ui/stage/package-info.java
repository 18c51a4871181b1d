/** Shows the stage with its brush, breadcrumbs and twin bar. */
package sparsescope.ui.stage;
