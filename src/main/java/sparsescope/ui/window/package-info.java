/** The window put together: menu, keys, pages and controllers. */
package sparsescope.ui.window;
