/** The window's view-models: what runs, where in it one is and how one looks at it. They never touch a control. */
package sparsescope.ui.model;
