/** Puts the window together: menu, keys, pages and controllers. */
package sparsescope.ui.window;
