/** Makes up exercises: small layers drawn by a number, and a question of every kind about them with its picture. */
package sparsescope.lesson.practice;
