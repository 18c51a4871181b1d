/** Shows the side column: loop nest, charts, inspector and lives. */
package sparsescope.ui.side;
