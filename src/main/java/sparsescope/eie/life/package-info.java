/** The lives of values on EIE: how an input is sent and a weight stored, where they meet, and what their products add up to. */
package sparsescope.eie.life;
