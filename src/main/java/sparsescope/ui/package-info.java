/** Shows the program in a JavaFX window. The sub-packages hold its parts, and its view-models in model. */
package sparsescope.ui;
