/** The life of one value: where it comes from, which products it makes, and where its sums go. */
package sparsescope.analysis.life;
