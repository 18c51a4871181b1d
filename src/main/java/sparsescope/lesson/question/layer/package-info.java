/** The kinds of questions that need no cycle: how often values are used, how much work is left, what fetching costs, which order reads less, which machine wins. */
package sparsescope.lesson.question.layer;
