/** Shows the transport: timeline, stepping and running to a condition. */
package sparsescope.ui.transport;
