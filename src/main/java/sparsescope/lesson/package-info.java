/** The parts of a lesson: stops with a scene, what is lit on it, a few sentences, what plays, what is asked, and what must hold. */
package sparsescope.lesson;
