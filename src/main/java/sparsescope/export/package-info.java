/** Where frames go: pictures and frame sequences, drawn without a screen. */
package sparsescope.export;
