/** Questions for learning platforms, with their pictures, marks and explanations inside. */
package sparsescope.export.quiz;
